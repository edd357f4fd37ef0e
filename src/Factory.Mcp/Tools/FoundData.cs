using Factory.Gates.Asking;
using Factory.Model.Reports;

namespace Factory.Mcp.Tools;

/// <summary>An answer as text and as data.</summary>
internal static class FoundData
{
    public static (string Text, object? Data) Of(Answer answer) => (answer.Text, new { answer.Passes, Findings = answer.Findings.Select(Data) });

    private static object Data(Finding finding) => new
    {
        Check = finding.CheckId,
        Severity = finding.Severity.ToString().ToLowerInvariant(),
        finding.Location.Path,
        finding.Location.Line,
        finding.Message,
        finding.Fix,
        finding.Fingerprint,
    };
}
