using Factory.Model.Reports;
using Factory.Platform.Files;
using Factory.Reports.Html;
using Factory.Reports.JUnit;
using Factory.Reports.Json;
using Factory.Reports.Markdown;
using Factory.Reports.Sarif;

namespace Factory.Reports.Files;

/// <summary>Writes every format of a report. With the step summary of a CI server, all that this project leaves on disk.</summary>
public static class ReportFolder
{
    private static readonly IReportWriter[] Writers =
        [new JsonReport(), new SarifReport(), new MarkdownReport(), new HtmlReport(), new JUnitReport()];

    /// <summary>
    /// Writes <c>GATE.json</c>, <c>.sarif</c>, <c>.md</c>, <c>.html</c> and <c>.junit.xml</c>, also when there is nothing to
    /// report: a missing file must always mean a broken run.
    /// </summary>
    /// <returns>The paths, in that order.</returns>
    public static IReadOnlyList<string> Write(GateReport report, string folder) =>
        [.. Writers.Select(writer => Write(report, writer, Path.Combine(folder, report.Subject.Gate + writer.Extension)))];

    private static string Write(GateReport report, IReportWriter writer, string path)
    {
        using var output = new StringWriter { NewLine = "\n" };
        writer.Write(report, output);
        AtomicFile.Write(path, output.ToString());
        return path;
    }
}
