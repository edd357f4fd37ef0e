using System.Text.Json;
using System.Text.RegularExpressions;
using Factory.Gates.Learning.Sources.Reviews;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Evidence.Hits;

/// <summary>Reads the hits of rules from the reports of the last runs. What is no report holds none.</summary>
internal static class ReportedHits
{
    private const int Most = 10_000;

    private static readonly Regex Fingerprint = new(@"\A[0-9a-f]{16}\z", RegexOptions.NonBacktracking);

    /// <summary>The hits, by report in ordinal order, each in a file once.</summary>
    /// <param name="folder">Where the reports lie.</param>
    /// <param name="rules">The ids of the rules.</param>
    public static IReadOnlyList<RuleHit> Read(string folder, IReadOnlySet<string> rules) => !Directory.Exists(folder)
        ? []
        :
        [
            .. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .SelectMany(file => In(file, rules))
                .DistinctBy(hit => (hit.Fingerprint, hit.Location.Path))
                .Take(Most),
        ];

    private static IReadOnlyList<RuleHit> In(string file, IReadOnlySet<string> rules)
    {
        try
        {
            using var report = JsonDocument.Parse(BoundedText.ReadBytes(file));
            return [.. report.RootElement.Items("findings").Select(finding => Hit(finding, rules)).OfType<RuleHit>()];
        }
        catch (Exception broken) when (broken is JsonException or InvalidInputException)
        {
            return [];
        }
    }

    /// <summary>Null for what no rule matched: a built-in check's finding, or a file that a rule could not read.</summary>
    private static RuleHit? Hit(JsonElement finding, IReadOnlySet<string> rules)
    {
        var (rule, fingerprint, text) = (finding.Text("check"), finding.Text("fingerprint"), finding.Text("evidence"));
        var place = finding.Part("location") ?? default;
        return rules.Contains(rule) && Fingerprint.IsMatch(fingerprint) && text.Length > 0 && place.Text("path") is { Length: > 0 } path
            ? new(rule, fingerprint, new(path, place.Number("line")), text)
            : null;
    }
}
