using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Baselines;
using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Git.Files;

namespace Factory.Gates.Accepting;

/// <summary>
/// The baseline that a change leaves behind. It accepts nothing of the change itself, but the next change will be judged by it, so it must
/// hold nothing that is gone.
/// </summary>
/// <param name="Entries">Its lines.</param>
/// <param name="Rules">The content of each rule that will be held against the next change, by id; empty where there are no lines.</param>
public sealed record LeftBaseline(IReadOnlyList<AcceptedFinding> Entries, IReadOnlyDictionary<string, string> Rules)
{
    /// <summary>Whether the checks ask by the policy that the change leaves behind. Else what they find says nothing of what will be found by it.</summary>
    public bool SamePolicy { get; init; } = true;

    /// <summary>Reads it from the tree that is judged as a whole.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">Names every mistake in the baseline, or in every rule file.</exception>
    public static async Task<LeftBaseline> ReadAsync(GateContext context, IFileTree tree, CancellationToken cancellation)
    {
        var entries = await tree.ReadAsync(BaselineFile.RelativePath, cancellation) is { } text ? BaselineFile.Parse(text) : [];
        var rules = entries.Count == 0
            ? []
            : EnforcedRules.With(await RuleFolder.ReadAsync(tree, cancellation), context.Envelope.Own.Policy.Packs);
        return new(entries, rules.ToDictionary(tested => tested.Rule.Id, tested => tested.Rule.Content, StringComparer.Ordinal))
        {
            SamePolicy = context.Change.Base.OwnPolicy || context.Change.Files.All(file => file.Path != PolicyFile.RelativePath),
        };
    }
}
