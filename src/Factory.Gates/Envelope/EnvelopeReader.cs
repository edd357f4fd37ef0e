using Factory.Gates.Envelope.Globs;
using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>
/// Reads the envelope of a change. The policy comes from the base, so that a change can't weaken the gate it must pass;
/// what the working tree holds is read as well, because a mistake in it would break everybody's next change.
/// </summary>
public static class EnvelopeReader
{
    /// <summary>The working tree's own policy, which names the base branch; the default where there is none.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file.</exception>
    public static async Task<FactoryPolicy> ReadOwnPolicyAsync(IFileTree tree, CancellationToken cancellation) =>
        await tree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } text ? PolicyFile.Parse(text) : FactoryPolicy.Default;

    /// <summary>The policy that counts for a change, and the plans.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the working tree's envelope.</exception>
    public static async Task<EnvelopeReading> ReadAsync(IFileTree tree, IFileTree baseTree, ChangeBase changeBase, CancellationToken cancellation)
    {
        var problems = new Problems();
        var own = await CollectAsync(problems, FactoryPolicy.Default, () => ReadOwnPolicyAsync(tree, cancellation));
        var plans = await CollectAsync<IReadOnlyList<Plan>>(problems, [], () => PlanFolder.ReadAsync(tree, cancellation));
        _ = await CollectAsync<IReadOnlyList<Decision>>(problems, [], () => DecisionFolder.ReadAsync(tree, cancellation));
        if (!problems.Any)
        {
            problems.Add(IdleModules(own, await tree.ListAsync("", cancellation)));
        }

        problems.ThrowIfAny();
        var (policy, reason) = await PolicyAsync(own, baseTree, changeBase, cancellation);
        return new(policy, reason, plans);
    }

    private static async Task<T> CollectAsync<T>(Problems problems, T otherwise, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (InvalidInputException mistakes)
        {
            problems.Add(mistakes.Problems);
            return otherwise;
        }
    }

    private static IEnumerable<InputProblem> IdleModules(FactoryPolicy policy, IReadOnlyList<string> paths) =>
        from module in policy.Modules
        let globs = GlobSet.Of(module.Value)
        where !paths.Any(globs.Matches)
        select new InputProblem(
            PolicyFile.RelativePath,
            $"the module '{module.Key}' claims no files: nothing matches {string.Join(", ", module.Value)}",
            "Correct its globs, or remove it");

    private static async Task<(FactoryPolicy Policy, string Reason)> PolicyAsync(
        FactoryPolicy own, IFileTree baseTree, ChangeBase changeBase, CancellationToken cancellation)
    {
        if (changeBase.OwnPolicy)
        {
            return (own, $"the working tree's {PolicyFile.RelativePath}, which counts on the base branch and where the base has none");
        }

        var commit = changeBase.Commit[..Math.Min(12, changeBase.Commit.Length)];
        if (await baseTree.ReadAsync(PolicyFile.RelativePath, cancellation) is not { } text)
        {
            return (own, $"the working tree's {PolicyFile.RelativePath}: the base {commit} has none");
        }

        try
        {
            return (PolicyFile.Parse(text), $"{PolicyFile.RelativePath} of the base {commit}");
        }
        catch (InvalidInputException)
        {
            // The base can't be judged by, and a change that mends it must be able to pass.
            return (own, $"the working tree's {PolicyFile.RelativePath}: that of the base {commit} is malformed");
        }
    }
}
