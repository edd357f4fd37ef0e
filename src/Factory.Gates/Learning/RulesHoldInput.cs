using Factory.Gates.Envelope.Globs;
using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;

namespace Factory.Gates.Learning;

/// <summary>What rules are held against.</summary>
/// <param name="Enforced">The rules that judge the change: those of the policy's tree and of its packs.</param>
/// <param name="Proposed">
/// The rules as the change leaves them, whose own examples must hold. They differ from those enforced where the change edits rules:
/// judged by the base's copy, a broken example could never be mended.
/// </param>
/// <param name="Files">The files of the change.</param>
public sealed record RulesHoldInput(IReadOnlyList<TestedRule> Enforced, IReadOnlyList<TestedRule> Proposed, IReadOnlyList<ChangedText> Files)
{
    /// <summary>Whether matches on lines that the change did not touch are told too. They weigh at most a note.</summary>
    public bool Everything { get; init; }

    /// <summary>Reads the rules of both sides, and the files of the change.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">Names every mistake in every rule file.</exception>
    public static async Task<RulesHoldInput> ReadAsync(GateContext context, CancellationToken cancellation)
    {
        var excluded = GlobSet.Of(context.Policy.RulesExclude);
        var proposed = await RuleFolder.ReadAsync(context.Repository.WorkingTree, cancellation);
        var enforced = await EnforcedRules.ReadAsync(context, cancellation);
        var change = context.Change with { Files = [.. context.Change.Files.Where(file => !excluded.Matches(file.Path))] };
        return new(enforced, proposed, await ChangedTexts.ReadAsync(change, context.Repository.WorkingTree, cancellation));
    }
}
