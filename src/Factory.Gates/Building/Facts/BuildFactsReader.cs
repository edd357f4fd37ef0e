using Factory.Gates.Building.Files;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Building.Facts;

/// <summary>Puts together what a build left in its folder.</summary>
internal static class BuildFactsReader
{
    public static BuildFacts Read(FactsSource source)
    {
        var folder = new BuildFolder(source.OutputFolder);
        var outcome = RunOutcome.Find(folder.BuildOutcome);
        if (Freshness.Fault(outcome, source.TreeId, "Compile") is { } fault)
        {
            return BuildFacts.Absent(fault);
        }

        var paths = new RepositoryPaths(source.Root);
        var files = FoundFiles.In(folder.Diagnostics(outcome!.Configuration), "*.facts");
        return new()
        {
            TreeId = outcome.TreeId,
            Configuration = outcome.Configuration,
            Succeeded = outcome.Succeeded,
            Tail = [.. outcome.Tail.Select(paths.Shorten)],
            Projects =
            [
                .. files.Select(file => Project(file, paths))
                    .OrderBy(project => project.Path, StringComparer.Ordinal)
                    .ThenBy(project => project.Framework, StringComparer.Ordinal),
            ],
            ReadDiagnostics = () => Diagnostics(files, folder, paths),
        };
    }

    /// <summary>A place that a compiler's log names is not named again by the build's log, which tells the same with other words.</summary>
    private static List<BuildDiagnostic> Diagnostics(IReadOnlyList<string> files, BuildFolder folder, RepositoryPaths paths)
    {
        var compiler = files
            .Select(file => (Log: Path.ChangeExtension(file, ".sarif"), Project(file, paths).Path))
            .Where(project => File.Exists(project.Log))
            .SelectMany(project => new SarifLog(paths, project.Path).Read(project.Log))
            .ToList();
        var told = compiler.Select(Place).ToHashSet();
        var log = new MSBuildLog(paths);

        return
        [
            .. compiler
                .Concat(log.Read(folder.RestoreLog).Concat(log.Read(folder.BuildLog)).Where(diagnostic => !told.Contains(Place(diagnostic))))
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.Line)
                .ThenBy(diagnostic => diagnostic.Location.Column)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ];
    }

    private static (string Id, string Path, int Line) Place(BuildDiagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Location.Path, diagnostic.Location.Line);

    private static ProjectFacts Project(string file, RepositoryPaths paths)
    {
        var values = BoundedText.Read(file)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('=', 2))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0], parts => parts[1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

        return paths.Find(values.GetValueOrDefault("project", ""), paths.Top) is { } path
            ? new(path, Value("framework"), Is("test"), Is("packable"), Value("target")) { Hash = Value("hash"), Assets = Value("assets") }
            : throw new InvalidInputException(file, "these are not the facts of a project of this repository", "Delete the file and run Compile again");

        string Value(string key) => values.GetValueOrDefault(key, "");

        bool Is(string key) => Value(key).Equals("true", StringComparison.OrdinalIgnoreCase);
    }
}
