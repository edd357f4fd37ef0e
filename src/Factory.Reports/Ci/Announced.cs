using Factory.Model.Reports;
using Factory.Platform.Text;
using Factory.Reports.Wording;

namespace Factory.Reports.Ci;

/// <summary>
/// The findings of one severity that a server will show: GitHub's runner and Azure's agent keep the first ten of a kind and
/// drop the rest silently, so the tenth place tells how many more there are.
/// </summary>
internal sealed record Announced(Severity Severity, IReadOnlyList<Finding> Findings, int More)
{
    private const int Places = 10;

    public string Rest => $"{Words.Count(More, $"more {Words.Of(Severity)}")}. The summary and the report files list them.";

    public static Announced Of(GateReport report, Severity severity)
    {
        var all = report.Findings.Where(finding => finding.Severity == severity).ToList();
        return all.Count <= Places ? new(severity, all, 0) : new(severity, all[..(Places - 1)], all.Count - Places + 1);
    }

    /// <summary>What a reader of the annotation needs: what is wrong and what to do.</summary>
    public static string Text(Finding finding) =>
        LogText.Inert($"{PlainText.Line(finding.Message, Bounds.Message)}\n{FindingLine.Fix(finding)}".TrimEnd('\n'));
}
