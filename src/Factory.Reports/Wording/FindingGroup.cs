using Factory.Model.Reports;

namespace Factory.Reports.Wording;

/// <summary>All findings of one check, in the report's order.</summary>
internal sealed record FindingGroup(CheckInfo Check, IReadOnlyList<Finding> Findings)
{
    /// <summary>The groups, those with the heaviest finding first.</summary>
    public static IReadOnlyList<FindingGroup> Of(GateReport report)
    {
        var checks = CheckCatalog.Of(report);
        return
        [
            .. from finding in report.Findings
               group finding by finding.CheckId into same
               select new FindingGroup(checks.Info(same.Key), [.. same]),
        ];
    }
}
