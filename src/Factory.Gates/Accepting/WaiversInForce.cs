using System.Globalization;
using Factory.Gates.Envelope.Globs;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Accepting;

/// <summary>The waivers that count today. One that names a finding waives one, however many are equal to it.</summary>
internal sealed class WaiversInForce
{
    private readonly List<Waiver> byFinding;
    private readonly ILookup<string, (Glob Paths, Waiver Waiver)> byRule;

    public WaiversInForce(AcceptanceTerms terms)
    {
        var inForce = terms.Waivers.Select(entry => entry.Waiver).OfType<Waiver>().Where(waiver => !waiver.IsExpiredOn(terms.Today)).ToList();
        byFinding = [.. inForce.Where(waiver => waiver.Fingerprint.Length > 0)];
        byRule = inForce.Where(waiver => waiver.Fingerprint.Length == 0).ToLookup(waiver => waiver.Rule, waiver => (Glob.Parse(waiver.Path), waiver), StringComparer.Ordinal);
    }

    /// <summary>The findings of a check that are waived, each with what becomes of it.</summary>
    public IReadOnlyDictionary<Finding, Finding> WaivedOf(CheckInfo check, IReadOnlyList<Finding> findings)
    {
        var waived = new Dictionary<Finding, Finding>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity).Where(finding => check.Leniency != Leniency.None && finding.Severity > Severity.Note))
        {
            if (Take(finding) is { } waiver)
            {
                waived.Add(finding, Note(finding, waiver));
            }
        }

        return waived;
    }

    private Waiver? Take(Finding finding)
    {
        var wide = byRule[finding.CheckId].FirstOrDefault(waiver => waiver.Paths.Matches(finding.Location.Path)).Waiver;
        var narrow = wide is null ? byFinding.Find(waiver => waiver.Fingerprint == finding.Fingerprint) : null;
        if (narrow is not null)
        {
            byFinding.Remove(narrow);
        }

        return wide ?? narrow;
    }

    private static Finding Note(Finding finding, Waiver waiver) => finding with
    {
        Severity = Severity.Note,
        Message = $"waived by {waiver.Owner} until {waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ({waiver.Reason}): {finding.Message}",
    };
}
