using System.Text.Json;
using Factory.Gates.Building.Files;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>Reads <c>project.assets.json</c>, in which restore writes down what it found. Its shape is NuGet's own; what is of another is left out.</summary>
internal sealed class AssetsFile
{
    private const int Largest = 64 * 1024 * 1024;
    private const int Deepest = 32;

    private readonly JsonElement root;
    private readonly IReadOnlyDictionary<string, JsonElement> direct;

    private AssetsFile(JsonElement root)
    {
        this.root = root;
        direct = Members(root.Inside("project", "frameworks"))
            .SelectMany(framework => Members(framework.Value.Inside("dependencies")))
            .GroupBy(dependency => dependency.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What it says; null where it can't be read.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="project">The project file, relative to the root.</param>
    /// <param name="paths">The paths of the repository.</param>
    public static RestoredProject? Find(string file, string project, RepositoryPaths paths)
    {
        try
        {
            using var document = JsonDocument.Parse(BoundedText.ReadBytes(file, Largest), new() { MaxDepth = Deepest });
            var assets = new AssetsFile(document.RootElement);
            var folder = Path.GetDirectoryName(Path.Combine(paths.Top, project))!;
            return new(
                project,
                assets.Packages(),
                [.. assets.Libraries("project").Select(library => paths.Find(library.Value.Text("path"), folder)).OfType<string>()],
                [.. Members(document.RootElement.Inside("packageFolders")).Select(entry => entry.Name).Where(Path.IsPathFullyQualified)]);
        }
        catch (Exception fault) when (fault is JsonException or InvalidInputException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private IReadOnlyList<RestoredPackage> Packages()
    {
        var found = Members(root.Inside("targets")).SelectMany(target => OfTarget(target.Value)).GroupBy(package => (package.Id.ToLowerInvariant(), package.Version));
        var alone = Libraries("package").Where(library => WorksAlone(library.Value)).Select(library => library.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from same in found
               let first = same.MinBy(package => package.Through.Count)!
               orderby first.Id.ToLowerInvariant(), first.Version
               select first with
               {
                   Assemblies = [.. same.SelectMany(package => package.Assemblies).Distinct(StringComparer.OrdinalIgnoreCase)],
                   IsPrivate = direct.TryGetValue(first.Id, out var reference) && reference.Text("suppressParent") == "All",
                   WorksAlone = alone.Contains($"{first.Id}/{first.Version}"),
               },
        ];
    }

    private List<RestoredPackage> OfTarget(JsonElement target)
    {
        var entries = Members(target)
            .Select(entry => (Id: entry.Name.Split('/')[0], Version: entry.Name.Split('/')[^1], entry.Value))
            .DistinctBy(entry => entry.Id, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var needs = entries.ToDictionary(
            entry => entry.Id,
            entry => (IReadOnlyList<string>)[.. Members(entry.Value.Inside("dependencies")).Select(dependency => dependency.Name)],
            StringComparer.OrdinalIgnoreCase);
        var roots = direct.Keys.Concat(entries.Where(entry => entry.Value.Text("type") == "project").Select(entry => entry.Id));
        var ways = DependencyWays.Of(needs, roots).ToDictionary(way => way.Id, way => way.Through, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from entry in entries
               where entry.Value.Text("type") == "package"
               select new RestoredPackage(entry.Id, entry.Version)
               {
                   Through = ways.GetValueOrDefault(entry.Id, []),
                   Assemblies = [.. Members(entry.Value.Inside("compile")).Select(file => file.Name).Where(IsAssembly).Select(Path.GetFileNameWithoutExtension).OfType<string>()],
               },
        ];
    }

    private IEnumerable<JsonProperty> Libraries(string type) => Members(root.Inside("libraries")).Where(library => library.Value.Text("type") == type);

    private static bool WorksAlone(JsonElement library) => library.Items("files")
        .Where(file => file.ValueKind == JsonValueKind.String)
        .Select(file => file.GetString()!)
        .Any(file => file.StartsWith("analyzers/", StringComparison.OrdinalIgnoreCase) || file.EndsWith("testadapter.dll", StringComparison.OrdinalIgnoreCase));

    private static bool IsAssembly(string file) => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<JsonProperty> Members(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();
}
