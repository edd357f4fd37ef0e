using System.Text.Json;
using Factory.CodeModel.Graph;
using Factory.Gates.Building.Facts;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Packages;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Structure.Packages;

/// <summary>What a restore leaves, told package by package and project by project: nuspecs in a folder, a file of assets for each project, and references of assemblies.</summary>
internal sealed class RestoreStory : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Dictionary<string, (object Target, object Library)> packages = [];
    private readonly List<(string Path, string[] Direct, string[] Projects, string[]? Uses)> projects = [];

    public void Dispose() => folder.Dispose();

    /// <summary>A package with a nuspec, files, and what it depends on.</summary>
    public RestoreStory Package(string id, string metadata, string[]? files = null, params string[] needs)
    {
        folder.File($"packages/{id.ToLowerInvariant()}/1.0.0/{id.ToLowerInvariant()}.nuspec", $"<package><metadata>{metadata.Replace('\'', '"')}</metadata></package>");
        return Known(id, files ?? [$"lib/net8.0/{id}.dll"], needs);
    }

    /// <summary>A package that assets name and that no folder holds.</summary>
    public RestoreStory Known(string id, string[] files, params string[] needs)
    {
        var compiled = files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal));
        packages[id] = (
            new { type = "package", dependencies = needs.ToDictionary(need => need, _ => "1.0.0"), compile = compiled.ToDictionary(file => file, _ => new { }) },
            new { type = "package", files });
        return this;
    }

    /// <summary>A project that refers to packages (those with a star for itself alone) and to projects, and whose assembly uses assemblies; without these it was not compiled.</summary>
    public RestoreStory Project(string path, string[] direct, string[]? uses = null, params string[] others)
    {
        projects.Add((path, direct, others, uses));
        return this;
    }

    public PackageTraces Traces()
    {
        var built = projects.Select(project => new ProjectFacts(project.Path, "net10.0", IsTest: false, IsPackable: false, "") { Assets = folder.File($"obj/{project.Path}.json", Assets(project.Direct, project.Projects)) });
        var graph = CodeGraph.Of([.. projects.Where(project => project.Uses is not null).Select(project => (
            new CompiledProject(project.Path, "net10.0", IsTest: false, ""),
            new AssemblyGraph(Path.GetFileNameWithoutExtension(project.Path), [], []) { References = project.Uses! }))]);
        var build = new BuildFacts { Succeeded = true, Projects = [.. built] };
        return new(build, RestoredPackages.Read(build, folder.At("root"), folder.At("packages")), StructureFacts.Of(graph, FactoryPolicy.Default));
    }

    private string Assets(string[] direct, string[] others)
    {
        var target = packages.ToDictionary(package => $"{package.Key}/1.0.0", package => package.Value.Target);
        var libraries = packages.ToDictionary(package => $"{package.Key}/1.0.0", package => package.Value.Library);
        foreach (var other in others)
        {
            var name = Path.GetFileNameWithoutExtension(other);
            var needs = projects.Where(project => project.Path == other).SelectMany(project => project.Direct).Select(id => id.TrimEnd('*'));
            target[$"{name}/1.0.0"] = new { type = "project", dependencies = needs.ToDictionary(id => id, _ => "1.0.0") };
            libraries[$"{name}/1.0.0"] = new { type = "project", path = $"../../{other}" };
        }

        return JsonSerializer.Serialize(new
        {
            targets = new Dictionary<string, object> { ["net10.0"] = target },
            libraries,
            packageFolders = new Dictionary<string, object> { [folder.At("packages")] = new { }, ["relative"] = new { } },
            project = new
            {
                frameworks = new Dictionary<string, object>
                {
                    ["net10.0"] = new { dependencies = direct.ToDictionary(id => id.TrimEnd('*'), id => new { target = "Package", suppressParent = id.EndsWith('*') ? "All" : "None" }) },
                },
            },
        });
    }
}
