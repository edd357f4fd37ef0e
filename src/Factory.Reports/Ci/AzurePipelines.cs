using System.Globalization;
using Factory.Model.Reports;
using Factory.Platform.Text;
using Factory.Reports.Wording;

namespace Factory.Reports.Ci;

/// <summary>Azure's logging commands: issues of the run, and its summary page.</summary>
internal static class AzurePipelines
{
    /// <summary>Azure knows errors and warnings; notes are on the summary page.</summary>
    public static void LogIssues(GateReport report, TextWriter output)
    {
        foreach (var severity in new[] { Severity.Error, Severity.Warning })
        {
            var announced = Announced.Of(report, severity);
            foreach (var finding in announced.Findings)
            {
                Write("task.logissue", Properties(finding), Announced.Text(finding), output);
            }

            if (announced.More > 0)
            {
                Write("task.logissue", [("type", Words.Of(severity))], $"{report.Subject.Gate}: {announced.Rest}", output);
            }
        }
    }

    /// <summary>The agent takes only whole paths.</summary>
    public static void UploadSummary(IReadOnlyList<string> files, TextWriter output)
    {
        foreach (var file in files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)))
        {
            Write("task.uploadsummary", [], Path.GetFullPath(file), output);
        }
    }

    private static IEnumerable<(string Name, string Value)> Properties(Finding finding)
    {
        var place = Place.Of(finding);
        yield return ("type", Words.Of(finding.Severity));
        if (place.IsKnown)
        {
            yield return ("sourcepath", PlainText.Line(place.Path, Bounds.Path));
        }

        if (place.Line > 0)
        {
            yield return ("linenumber", place.Line.ToString(CultureInfo.InvariantCulture));
        }

        if (place.Column > 0)
        {
            yield return ("columnnumber", place.Column.ToString(CultureInfo.InvariantCulture));
        }

        yield return ("code", PlainText.Line(finding.CheckId, Bounds.Name));
    }

    private static void Write(string command, IEnumerable<(string Name, string Value)> properties, string message, TextWriter output)
    {
        var text = string.Concat(properties.Select(property => $"{property.Name}={Escape(LogText.Inert(property.Value))};"));
        output.Write($"##vso[{command}{(text.Length == 0 ? "" : " ")}{text}]{Escape(message)}\n");
    }

    private static string Escape(string value) => value
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
