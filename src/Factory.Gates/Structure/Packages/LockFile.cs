using System.Text.Json;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Structure.Packages;

/// <summary>Reads <c>packages.lock.json</c>: which packages a project uses through others.</summary>
internal static class LockFile
{
    public const string Name = "packages.lock.json";

    private const int Deepest = 16;

    /// <summary>The packages that nothing refers to directly, each with the shortest way to it; other packages of a hostile file are left out.</summary>
    /// <exception cref="InvalidInputException">It is no lock file.</exception>
    public static IReadOnlyList<TransitivePackage> Parse(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), new() { MaxDepth = Deepest });
            var lines = new LockLines(text);
            return
            [
                .. Properties(Property(document.RootElement, "dependencies"))
                    .SelectMany(framework => OfFramework(framework.Value))
                    .DistinctBy(found => found.Id, StringComparer.OrdinalIgnoreCase)
                    .OrderBy(found => found.Id, StringComparer.Ordinal)
                    .Select(found => new TransitivePackage(found.Id, found.Through, new SourceLocation(path, lines.Of(found.Id)))),
            ];
        }
        catch (JsonException fault)
        {
            throw new InvalidInputException(
                $"{path}:{fault.LineNumber + 1}", "this is not a lock file that can be read as JSON", "Delete it and let restore write it again");
        }
    }

    private static IEnumerable<(string Id, IReadOnlyList<string> Through)> OfFramework(JsonElement framework)
    {
        var entries = Properties(framework)
            .GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.OrdinalIgnoreCase);
        var ways = entries.Where(entry => IsRoot(entry.Value)).ToDictionary(entry => entry.Key, _ => (string?)null, StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>(ways.Keys.Order(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var needed in Properties(Property(entries[next], "dependencies")).Select(entry => entry.Name).Where(entries.ContainsKey))
            {
                if (ways.TryAdd(needed, next))
                {
                    waiting.Enqueue(needed);
                }
            }
        }

        return from way in ways where way.Value is not null select (way.Key, (IReadOnlyList<string>)Back(way.Value, ways));
    }

    private static List<string> Back(string last, Dictionary<string, string?> ways)
    {
        var back = new List<string>();
        for (var step = last; step is not null; step = ways[step])
        {
            back.Add(step);
        }

        back.Reverse();
        return back;
    }

    /// <summary>What the project itself refers to: packages, and other projects.</summary>
    private static bool IsRoot(JsonElement entry) =>
        Property(entry, "type") is { ValueKind: JsonValueKind.String } type && type.GetString() is "Direct" or "Project";

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static IEnumerable<JsonProperty> Properties(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();
}
