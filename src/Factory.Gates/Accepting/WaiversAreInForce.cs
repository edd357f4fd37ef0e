using Factory.Gates.Envelope;
using Factory.Model.Reports;

namespace Factory.Gates.Accepting;

/// <summary>FAC0902: every waiver that the change leaves behind can be read, is not past its date, and is about something that can be waived.</summary>
public static class WaiversAreInForce
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0902",
        "Every waiver can be read and is in force",
        Severity.Error,
        "A waiver is a debt with a date. One that is past it, or can't be read, looks like an agreement and is none.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>A finding for each waiver that waives nothing.</summary>
    /// <param name="waivers">The waivers of the working tree.</param>
    /// <param name="today">The day by which they expire.</param>
    /// <param name="outcomes">What the gate asked.</param>
    public static CheckOutcome Ask(IReadOnlyList<WaiverEntry> waivers, DateOnly today, IReadOnlyList<CheckOutcome> outcomes) => waivers.Count == 0
        ? CheckOutcome.NotApplicable(Info, $"there is no waiver in {WaiverFile.RelativePath}")
        : CheckOutcome.Looked(Info, waivers.Count, [.. WaiverFaults.Of(Info, waivers, today), .. Futile(waivers, outcomes)]);

    private static IEnumerable<Finding> Futile(IReadOnlyList<WaiverEntry> waivers, IReadOnlyList<CheckOutcome> outcomes) =>
        from entry in waivers
        let check = outcomes.FirstOrDefault(outcome => outcome.Check.Id == entry.Waiver?.Rule)?.Check
        where check?.Leniency == Leniency.None
        select new Finding(
            Info.Id,
            Info.Severity,
            $"{check.Id} in {entry.Waiver!.Path}",
            $"{check.Id} ({check.Title}) can't be waived, so this waiver waives nothing",
            $"Mend what {check.Id} finds, and remove the waiver",
            entry.Location);
}
