using System.Globalization;
using Factory.Model.Reports;
using Factory.Platform.Text;
using Factory.Reports.Wording;

namespace Factory.Reports.Ci;

/// <summary>GitHub's workflow commands that annotate files.</summary>
internal static class GitHubActions
{
    public static void Annotate(GateReport report, TextWriter output)
    {
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Note })
        {
            var announced = Announced.Of(report, severity);
            foreach (var finding in announced.Findings)
            {
                Write(severity, Properties(finding, report), Announced.Text(finding), output);
            }

            if (announced.More > 0)
            {
                Write(severity, [("title", report.Subject.Gate)], announced.Rest, output);
            }
        }
    }

    /// <summary>A command for something that is wrong with the run itself.</summary>
    public static void Warn(string message, TextWriter output) => Write(Severity.Warning, [], LogText.Inert(message), output);

    private static IEnumerable<(string Name, string Value)> Properties(Finding finding, GateReport report)
    {
        var place = Place.Of(finding);
        if (place.IsKnown)
        {
            yield return ("file", PlainText.Line(place.Path, Bounds.Path));
        }

        if (place.Line > 0)
        {
            yield return ("line", place.Line.ToString(CultureInfo.InvariantCulture));
        }

        if (place.Column > 0)
        {
            yield return ("col", place.Column.ToString(CultureInfo.InvariantCulture));
        }

        yield return ("title", PlainText.Line($"{finding.CheckId} ({report.Subject.Gate})", Bounds.Name));
    }

    private static void Write(Severity severity, IEnumerable<(string Name, string Value)> properties, string message, TextWriter output)
    {
        var command = severity == Severity.Note ? "notice" : Words.Of(severity);
        var text = string.Join(',', properties.Select(property => $"{property.Name}={Property(LogText.Inert(property.Value))}"));
        output.Write($"::{command}{(text.Length == 0 ? "" : " ")}{text}::{Data(message)}\n");
    }

    private static string Data(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) => Data(value)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
