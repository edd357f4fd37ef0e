using System.Text.Json;
using System.Text.Json.Nodes;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Platform.Files;

namespace Factory.Gates.Handover.Trend;

/// <summary>The numbers of a run, kept beside the reports, so that the next one can show what became of them.</summary>
internal static class HandoverTrend
{
    private const int LongestFile = 256 * 1024;
    private const int Version = 1;

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Each number, with what it was before where that differs or is known.</summary>
    public static IReadOnlyList<Figure> Of(IReadOnlyList<(string Name, int Value)> now, IReadOnlyDictionary<string, int> before) =>
    [
        .. now.Select(number => new Figure(number.Name, before.TryGetValue(number.Name, out var earlier) ? $"{earlier} -> {number.Value}" : $"{number.Value}")),
    ];

    /// <summary>The numbers of the last run; none where there was none, or its file can't be read.</summary>
    public static IReadOnlyDictionary<string, int> Read(string path)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            if (File.Exists(path) && JsonNode.Parse(BoundedText.Read(path, LongestFile)) is JsonObject file && file["figures"] is JsonObject figures)
            {
                foreach (var (name, value) in figures)
                {
                    numbers[name] = value is JsonValue number && number.TryGetValue<int>(out var whole) ? whole : 0;
                }
            }
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidInputException or ArgumentException)
        {
            // A trend without its past begins anew.
            return new Dictionary<string, int>();
        }

        return numbers;
    }

    /// <summary>Keeps the numbers of this run.</summary>
    public static void Write(string path, string commit, IReadOnlyList<(string Name, int Value)> now)
    {
        var figures = new JsonObject(now.Select(number => KeyValuePair.Create<string, JsonNode?>(number.Name, number.Value)));
        AtomicFile.Write(path, new JsonObject { ["version"] = Version, ["commit"] = commit, ["figures"] = figures }.ToJsonString(Layout) + "\n");
    }
}
