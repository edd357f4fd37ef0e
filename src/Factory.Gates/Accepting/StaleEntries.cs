using Factory.Gates.Envelope.Baselines;
using Factory.Model.Reports;

namespace Factory.Gates.Accepting;

/// <summary>Finds what a baseline accepts and nobody finds any more. What a check did not answer may still be there.</summary>
public static class StaleEntries
{
    /// <summary>The lines that accept more than there is, in file order.</summary>
    /// <param name="left">The baseline and the rules that stay.</param>
    /// <param name="outcomes">What checks found in the whole tree, with what is accepted still among it.</param>
    public static IReadOnlyList<StaleEntry> Of(LeftBaseline left, IReadOnlyList<CheckOutcome> outcomes)
    {
        var asked = outcomes.ToDictionary(outcome => outcome.Check.Id, StringComparer.Ordinal);
        return [.. left.Entries.Select(entry => OfRule(entry, left.Rules) ?? OfCheck(entry, asked.GetValueOrDefault(entry.Identity.CheckId), left.SamePolicy)).OfType<StaleEntry>()];
    }

    private static StaleEntry? OfRule(AcceptedFinding entry, IReadOnlyDictionary<string, string> rules) =>
        rules.GetValueOrDefault(entry.Identity.CheckId, "") is var content && content == entry.Rule
            ? null
            : new(entry, 0, content.Length == 0 ? "there is no such rule any more" : "the rule was changed since, and what it finds now was not accepted");

    private static StaleEntry? OfCheck(AcceptedFinding entry, CheckOutcome? outcome, bool samePolicy)
    {
        if (outcome?.Check.Leniency is Leniency.None or Leniency.Waiver)
        {
            return new(entry, 0, "what this check finds is about one change, and is never accepted for good");
        }

        // A rule's content may differ here: the change may edit it, and is still judged by the rule as it was.
        if (outcome is null || outcome.Check.Content != entry.Rule || !IsAnswered(outcome, samePolicy))
        {
            return null;
        }

        var count = outcome.Findings.Count(finding => !finding.IsSuppressed && finding.Identity == entry.Identity);
        return count < entry.Count ? new(entry, count, count == 0 ? "it is found no more" : $"it is found {Times(count)}, not {Times(entry.Count)}") : null;
    }

    /// <summary>A rule does not apply where there is no file it is about: then it finds nothing, and that is an answer.</summary>
    private static bool IsAnswered(CheckOutcome outcome, bool samePolicy) => outcome.Check.Content.Length > 0
        ? outcome.State != CheckState.NotEvaluated
        : samePolicy && outcome.State is (CheckState.Passed or CheckState.Failed);

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
