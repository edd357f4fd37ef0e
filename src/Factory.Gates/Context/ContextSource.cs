using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Git;
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

    /// <summary>Names this state of the envelope.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Reads it all.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">No repository, or a mistake in the envelope.</exception>
    public static async Task<ContextSource> ReadAsync(GateInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Root, input.Run, cancellation);
        var paths = await repository.WorkingTree.ListAsync("", cancellation);
        var tree = new ListedTree(repository.WorkingTree, paths);
        var own = await EnvelopeReader.ReadOwnAsync(tree, cancellation);
        var rules = EnforcedRules.With(await RuleFolder.ReadAsync(tree, cancellation), own.Policy.Packs);
        return new(own.Policy, own.Rails, [.. rules.Select(tested => tested.Rule)])
        {
            Root = repository.Root,
            Plans = own.Plans,
            Paths = paths,
            Digest = (await EnvelopeDigest.ReadAsync(tree, cancellation)).Text,
        };
    }
}
