using System.Text.Json;
using Factory.Gates.Learning.Sources.Reviews;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Sources.Findings;

/// <summary>Finds a finding in the reports that gates left behind.</summary>
internal static class ReportedFindings
{
    private const int LeastDigits = 8;
    private const int Deepest = 64;

    /// <summary>The finding with a fingerprint, or the only one whose fingerprint starts so.</summary>
    /// <exception cref="InvalidInputException">There is none, or more than one.</exception>
    public static ReportedFinding Find(string folder, string given)
    {
        var shown = QuotedText.Line(given, 80);
        if (given.Length < LeastDigits || !given.All(char.IsAsciiHexDigit))
        {
            throw new InvalidInputException("--finding", $"'{shown}' is no fingerprint", $"Give at least {LeastDigits} of its digits; the reports have them");
        }

        var all = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read).ToList() : [];
        var found = all.Where(finding => finding.Fingerprint.StartsWith(given, StringComparison.OrdinalIgnoreCase)).DistinctBy(finding => finding.Fingerprint, StringComparer.Ordinal).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new InvalidInputException(
                "--finding", $"no report has a finding '{shown}'", Nearest.Suggest(given, all.Select(finding => finding.Fingerprint).Distinct(StringComparer.Ordinal), "Run the gate that reports it first")),
            _ => throw new InvalidInputException("--finding", $"{found.Count} findings start with '{shown}'", $"Give more of it: {string.Join(" or ", found.Take(3).Select(finding => $"'{finding.Fingerprint}'"))}"),
        };
    }

    /// <summary>The findings of a report; none of a file that is no report.</summary>
    private static IEnumerable<ReportedFinding> Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(BoundedText.Read(file), new() { MaxDepth = Deepest });
            return [.. document.RootElement.Items("findings").Where(finding => finding.Text("fingerprint") is { Length: >= LeastDigits } digits && digits.All(char.IsAsciiHexDigit)).Select(Of)];
        }
        catch (Exception damage) when (damage is JsonException or InvalidInputException)
        {
            return [];
        }
    }

    private static ReportedFinding Of(JsonElement finding)
    {
        var location = finding.Part("location") ?? default;
        var excerpt = finding.Part("excerpt") ?? default;
        var line = location.Number("line");
        return new(finding.Text("fingerprint"), QuotedText.Line(finding.Text("check"), 80), finding.Text("message"))
        {
            Fix = finding.Text("fix"),
            Path = location.Text("path"),
            Line = line,
            Text = excerpt.Items("lines").ElementAtOrDefault(line - excerpt.Number("firstLine")).Text(),
        };
    }
}
