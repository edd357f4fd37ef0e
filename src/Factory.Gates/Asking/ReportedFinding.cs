using System.Text.Json;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Asking;

/// <summary>A finding of the last run of a gate, as its report holds it.</summary>
/// <param name="Check">What it broke.</param>
/// <param name="Text">The finding for a reader.</param>
internal sealed record ReportedFinding(string Check, string Text)
{
    /// <summary>The finding with a fingerprint in the reports of a folder; null where none holds it.</summary>
    public static ReportedFinding? Find(string folder, string fingerprint) => !Directory.Exists(folder)
        ? null
        : Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => FindIn(file, fingerprint)).FirstOrDefault(found => found is not null);

    /// <summary>What is no report holds no finding.</summary>
    private static ReportedFinding? FindIn(string file, string fingerprint)
    {
        try
        {
            using var report = JsonDocument.Parse(BoundedText.ReadBytes(file));
            var finding = report.RootElement.GetProperty("findings").EnumerateArray().FirstOrDefault(one => Value(one, "fingerprint") == fingerprint);
            return finding.ValueKind == JsonValueKind.Undefined
                ? null
                : new(Value(finding, "check"), $"{Place(finding)}{Value(finding, "severity")}: {Value(finding, "message")}. {Value(finding, "fix")}");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or InvalidInputException)
        {
            return null;
        }
    }

    private static string Place(JsonElement finding) => finding.TryGetProperty("location", out var place)
        ? $"{Value(place, "path")}{(place.TryGetProperty("line", out var line) ? $":{line}" : "")}: "
        : "";

    private static string Value(JsonElement item, string key) => item.GetProperty(key).GetString() ?? "";
}
