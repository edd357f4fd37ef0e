using System.Text.Json;
using Factory.Gates.Building.Files;
using Factory.Gates.Structure.Packages.Restoring;
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
                    .Select(found => new TransitivePackage(found.Id, found.Through, new SourceLocation(path, lines.Of(found.Id))) { Version = found.Version }),
            ];
        }
        catch (JsonException fault)
        {
            throw new InvalidInputException(
                $"{path}:{fault.LineNumber + 1}", "this is not a lock file that can be read as JSON", "Delete it and let restore write it again");
        }
        catch (InvalidOperationException)
        {
            throw new InvalidInputException(path, "this lock file has a text that is no Unicode", "Delete it and let restore write it again");
        }
    }

    private static IEnumerable<(string Id, IReadOnlyList<string> Through, string Version)> OfFramework(JsonElement framework)
    {
        var entries = Properties(framework)
            .GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.OrdinalIgnoreCase);
        var needs = entries.ToDictionary(
            entry => entry.Key,
            entry => (IReadOnlyList<string>)[.. Properties(Property(entry.Value, "dependencies")).Select(needed => needed.Name)],
            StringComparer.OrdinalIgnoreCase);
        return DependencyWays.Of(needs, entries.Where(entry => IsRoot(entry.Value)).Select(entry => entry.Key))
            .Select(way => (way.Id, way.Through, entries[way.Id].Text("resolved")));
    }

    /// <summary>What the project itself refers to: packages, and other projects.</summary>
    private static bool IsRoot(JsonElement entry) =>
        Property(entry, "type") is { ValueKind: JsonValueKind.String } type && type.GetString() is "Direct" or "Project";

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static IEnumerable<JsonProperty> Properties(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();
}
