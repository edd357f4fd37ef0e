using Factory.Model.Reports;
using Factory.Platform.Text;
using Factory.Reports.Wording;

namespace Factory.Reports.Terminal;

/// <summary>The report on a console: a line and a fix for each finding, and the verdict last, where the eye ends up.</summary>
public static class ConsoleSummary
{
    /// <summary>The most findings that are listed; the files have all.</summary>
    public const int MaximumFindings = 100;

    /// <summary>Writes the summary.</summary>
    public static void Write(GateReport report, TextWriter output, ConsoleStyle style)
    {
        var paint = new Paint(style);
        foreach (var moved in report.Moved.Take(MaximumFindings))
        {
            output.Write($"{paint.Quiet(LogText.Inert(Summary.Moved(moved)))}\n");
        }

        foreach (var finding in report.Findings.Take(MaximumFindings))
        {
            WriteFinding(finding, report.Subject.Gate, paint, output);
        }

        if (report.Findings.Count > MaximumFindings)
        {
            output.Write($"{Words.Count(report.Findings.Count - MaximumFindings, "more finding")} in the report files.\n");
        }

        var verdict = LogText.Inert(Summary.Verdict(report));
        output.Write($"{paint.Verdict(report.Verdict, verdict)}: {Summary.Findings(report)}. {Summary.Checks(report)}.\n");
    }

    private static void WriteFinding(Finding finding, string gate, Paint paint, TextWriter output)
    {
        var where = LogText.Inert(FindingLine.Origin(finding, gate));
        var check = LogText.Inert(PlainText.Line(finding.CheckId, Bounds.Name));
        var kind = paint.Severity(finding.Severity, $"{Words.Of(finding.Severity)} {check}");
        output.Write($"{where}: {kind}: {LogText.Inert(PlainText.Line(finding.Message, Bounds.Message))}\n");
        if (FindingLine.Fix(finding) is { Length: > 0 } fix)
        {
            output.Write($"    {paint.Quiet(LogText.Inert(fix))}\n");
        }
    }
}
