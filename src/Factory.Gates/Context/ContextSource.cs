using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.Files;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Patterns.Rules;

namespace Factory.Gates.Context;

/// <summary>What a context is rendered from: the envelope of the working tree.</summary>
/// <param name="Policy">Its policy.</param>
/// <param name="Rails">Its decisions and patterns.</param>
/// <param name="Rules">The rules that judge a change: its own and those of packs.</param>
public sealed record ContextSource(FactoryPolicy Policy, RailSet Rails, IReadOnlyList<Rule> Rules)
{
    /// <summary>The root of the repository, in full.</summary>
    public string Root { get; init; } = "";

    /// <summary>Its plans, by id.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    /// <summary>The files of the repository.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>
    /// Names this state of what is rendered line by line. What learning adds is not: two who learn at once would change the same line, and
    /// their branches would not merge.
    /// </summary>
    public string Digest { get; init; } = "";

    /// <summary>Reads it all.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">No repository, or a mistake in the envelope.</exception>
    public static async Task<ContextSource> ReadAsync(GateInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Root, input.Run, cancellation);
        return await ReadAsync(repository, repository.WorkingTree, cancellation);
    }

    /// <summary>Reads it from a state of the repository.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">A mistake in the envelope.</exception>
    internal static async Task<ContextSource> ReadAsync(Repository repository, IFileTree state, CancellationToken cancellation)
    {
        var paths = await state.ListAsync("", cancellation);
        var tree = new ListedTree(state, paths);
        var own = await EnvelopeReader.ReadOwnAsync(tree, cancellation);
        var rules = EnforcedRules.With(await RuleFolder.ReadAsync(tree, cancellation), own.Policy.Packs);
        var learned = own.Rails.Decisions.Where(decision => decision.Review is not null).Select(decision => decision.Path).ToHashSet(StringComparer.Ordinal);
        return new(own.Policy, own.Rails, [.. rules.Select(tested => tested.Rule)])
        {
            Root = repository.Root,
            Plans = own.Plans,
            Paths = paths,
            Digest = (await EnvelopeDigest.ReadAsync(tree, cancellation)).Without(path => learned.Contains(path) || path.StartsWith($"{RuleFolder.RelativePath}/", StringComparison.Ordinal)).Text,
        };
    }
}
