using Factory.Gates.Envelope.Baselines;
using Factory.Model.Reports;

namespace Factory.Gates.Accepting;

/// <summary>Finds the findings that a baseline accepts: of equal ones as many as it counts, so that one more is news.</summary>
internal sealed class AcceptedCounts(IReadOnlyList<AcceptedFinding> baseline)
{
    private readonly Dictionary<(FindingIdentity Identity, string Rule), int> counts = baseline
        .GroupBy(entry => (entry.Identity, entry.Rule))
        .ToDictionary(same => same.Key, same => same.Sum(entry => entry.Count));

    /// <summary>The findings of a check that are accepted. Of equal ones the lightest are, since what the change did not touch was there first.</summary>
    public IReadOnlySet<Finding> AcceptedOf(CheckOutcome outcome) => outcome.Findings
        .Where(finding => outcome.Check.Leniency == Leniency.Baseline && !finding.IsSuppressed)
        .GroupBy(finding => finding.Identity)
        .SelectMany(same => same.OrderBy(finding => finding.Severity).Take(counts.GetValueOrDefault((same.Key, outcome.Check.Content))))
        .ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
}
