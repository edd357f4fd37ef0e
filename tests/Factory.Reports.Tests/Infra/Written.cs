using Factory.Model.Reports;
using Factory.Reports.Files;
using Factory.Reports.Html;
using Factory.Reports.JUnit;
using Factory.Reports.Json;
using Factory.Reports.Markdown;
using Factory.Reports.Sarif;
using Factory.Reports.Terminal;

namespace Factory.Reports.Tests.Infra;

/// <summary>A report as text.</summary>
internal static class Written
{
    /// <summary>Every file format, by name, for theories.</summary>
    public static TheoryData<string> Formats => [.. Writers.Keys];

    private static Dictionary<string, IReportWriter> Writers { get; } =
        new IReportWriter[] { new JsonReport(), new SarifReport(), new MarkdownReport(), new HtmlReport(), new JUnitReport() }
            .ToDictionary(writer => writer.Extension);

    public static string As(string extension, GateReport report) => As(Writers[extension], report);

    public static string As(IReportWriter writer, GateReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        writer.Write(report, output);
        return output.ToString();
    }

    public static string OnConsole(GateReport report, ConsoleStyle style = ConsoleStyle.Plain)
    {
        using var output = new StringWriter();
        ConsoleSummary.Write(report, output, style);
        return output.ToString();
    }
}
