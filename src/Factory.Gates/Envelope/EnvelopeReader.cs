using Factory.Gates.Envelope.Baselines;
using Factory.Gates.Learning.Evidence;
using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>
/// Reads the envelope of a change. The policy comes from the base, so that a change can't weaken the gate it must pass;
/// what the working tree holds is read as well, because a mistake in it would break everybody's next change.
/// </summary>
public static class EnvelopeReader
{
    /// <summary>Everything the working tree says; its policy names the branch that the base is found with.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every file.</exception>
    public static async Task<OwnEnvelope> ReadOwnAsync(IFileTree tree, CancellationToken cancellation)
    {
        var problems = new Problems();
        var paths = await tree.ListAsync("", cancellation);
        tree = new ListedTree(tree, paths);
        var policy = await CollectAsync(
            problems,
            FactoryPolicy.Default,
            () => ReadFileAsync(tree, PolicyFile.RelativePath, (text, _) => PolicyFile.Parse(text, paths), cancellation));
        var own = new OwnEnvelope(
            policy,
            await CollectAsync(problems, [], async () => await PlanFolder.ReadAsync(tree, cancellation)),
            await CollectAsync(problems, RailSet.Empty, async () => await RailFolder.ReadAsync(tree, await KnownReferences.ReadAsync(tree, policy, cancellation), cancellation)),
            await CollectAsync(problems, [], () => ReadFileAsync(tree, WaiverFile.RelativePath, WaiverFile.Parse, cancellation)))
        {
            Evidence = await CollectAsync(problems, new Dictionary<string, IReadOnlyList<Judgement>>(), async () => await EvidenceFolder.ReadAsync(tree, cancellation)),
            Baseline = await CollectAsync(problems, [], () => ReadFileAsync(tree, BaselineFile.RelativePath, BaselineFile.Parse, cancellation)),
        };
        problems.Add(AdviceBudget.MistakesIn(own));
        problems.ThrowIfAny();
        return own;
    }

    /// <summary>The envelope that counts for a change which starts from a base.</summary>
    public static async Task<EnvelopeReading> ReadAsync(
        OwnEnvelope own, ChangeBase changeBase, IFileTree baseTree, CancellationToken cancellation)
    {
        if (changeBase.OwnPolicy)
        {
            return new(own.Policy, $"the working tree's {PolicyFile.RelativePath}, which counts on the base branch and where the base has none", own);
        }

        var commit = changeBase.Commit[..Math.Min(12, changeBase.Commit.Length)];
        var rails = await RailFolder.ReadReadableAsync(baseTree, cancellation);
        if (await baseTree.ReadAsync(PolicyFile.RelativePath, cancellation) is not { } text)
        {
            return new(own.Policy, $"the working tree's {PolicyFile.RelativePath}: the base {commit} has none", own) { Rails = rails };
        }

        try
        {
            return new(PolicyFile.Parse(text), $"{PolicyFile.RelativePath} of the base {commit}", own) { Rails = rails };
        }
        catch (InvalidInputException)
        {
            // Nothing can be judged by the base's, and a change that mends it must be able to pass.
            return new(own.Policy, $"the working tree's {PolicyFile.RelativePath}: that of the base {commit} is malformed", own) { Rails = rails };
        }
    }

    private static async Task<T> CollectAsync<T>(Problems problems, T otherwise, Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read() ?? otherwise;
        }
        catch (InvalidInputException mistakes)
        {
            problems.Add(mistakes.Problems);
            return otherwise;
        }
    }

    private static async Task<T?> ReadFileAsync<T>(
        IFileTree tree, string path, Func<string, string, T> parse, CancellationToken cancellation)
        where T : class => await tree.ReadAsync(path, cancellation) is { } text ? parse(text, path) : null;
}
