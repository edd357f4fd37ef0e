using Factory.Gates.Envelope.Baselines;
using Factory.Model.Reports;

namespace Factory.Gates.Accepting;

/// <summary>FAC0903: the baseline that the change leaves behind accepts only what is still there.</summary>
public static class AcceptedFindingsOccur
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0903",
        "Every accepted finding still occurs",
        Severity.Error,
        "A baseline only shrinks. A line whose finding is gone is room for the same mistake to come back without a word.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>A finding for each line that accepts more than there is.</summary>
    /// <param name="left">The baseline that the change leaves behind.</param>
    /// <param name="outcomes">What checks found in the whole tree, with what is accepted still among it.</param>
    public static CheckOutcome Ask(LeftBaseline left, IReadOnlyList<CheckOutcome> outcomes) => left.Entries.Count == 0
        ? CheckOutcome.NotApplicable(Info, $"no finding is accepted in {BaselineFile.RelativePath}")
        : CheckOutcome.Looked(
            Info,
            left.Entries.Count,
            from stale in StaleEntries.Of(left, outcomes)
            select new Finding(
                Info.Id,
                Info.Severity,
                stale.Entry.ToString(),
                $"'{stale.Entry}' is accepted, but {stale.Reason}",
                "Run ./build.sh Baseline, which removes it, and commit the file",
                new(BaselineFile.RelativePath, stale.Entry.Line)));
}
