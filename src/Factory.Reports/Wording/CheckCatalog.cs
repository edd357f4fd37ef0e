using Factory.Model.Reports;

namespace Factory.Reports.Wording;

/// <summary>Every check that a report speaks of, once: those that were asked, and those that only a finding names.</summary>
internal sealed class CheckCatalog
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private CheckCatalog(IReadOnlyList<CheckInfo> all)
    {
        All = all;
        foreach (var (index, check) in all.Index())
        {
            positions[check.Id] = index;
        }
    }

    public IReadOnlyList<CheckInfo> All { get; }

    public static CheckCatalog Of(GateReport report) => new(
    [
        .. report.Checks.Select(outcome => outcome.Check)
            .Concat(report.Findings.Select(Stranger))
            .DistinctBy(check => check.Id, StringComparer.Ordinal)
            .OrderBy(check => check.Id, StringComparer.Ordinal),
    ]);

    public int Position(string checkId) => positions[checkId];

    public CheckInfo Info(string checkId) => All[Position(checkId)];

    private static CheckInfo Stranger(Finding finding) => new(finding.CheckId, finding.CheckId, finding.Severity, "");
}
