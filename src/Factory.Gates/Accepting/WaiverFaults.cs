using System.Globalization;
using Factory.Gates.Envelope;
using Factory.Model.Reports;

namespace Factory.Gates.Accepting;

/// <summary>Finds the waivers that waive nothing: malformed ones, and those past their date.</summary>
internal static class WaiverFaults
{
    /// <summary>A finding of the asking check for each of them.</summary>
    public static IEnumerable<Finding> Of(CheckInfo check, IReadOnlyList<WaiverEntry> waivers, DateOnly today)
    {
        foreach (var entry in waivers)
        {
            if (entry.Waiver is not { } waiver)
            {
                yield return new(
                    check.Id,
                    check.Severity,
                    "malformed waiver",
                    $"The waiver waives nothing, for it is malformed: {string.Join("; ", entry.Problems)}",
                    "Mend the entry, or remove it",
                    entry.Location);
            }
            else if (waiver.IsExpiredOn(today))
            {
                var target = waiver.Fingerprint.Length > 0 ? waiver.Fingerprint : $"{waiver.Rule} in {waiver.Path}";
                yield return new(
                    check.Id,
                    check.Severity,
                    target,
                    $"The waiver of {target} expired on {waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; {waiver.Owner} gave as reason: {waiver.Reason}",
                    "Mend what it waives and remove it, or renew it with a new reason",
                    entry.Location);
            }
        }
    }
}
