using Factory.Gates.Building.Files;

namespace Factory.Gates.Building.Facts;

/// <summary>Which lines the tests ran.</summary>
public sealed record CoverageFacts
{
    /// <summary>Why there are none; empty where there are.</summary>
    public string Absence { get; init; } = "";

    /// <summary>For each file, relative to the root, how often each of its coverable lines was run: the most that any test project ran it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, long>> Files { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<int, long>>();

    /// <summary>Facts that are not there, and why.</summary>
    public static CoverageFacts Absent(string reason) => new() { Absence = reason };

    /// <summary>Reads the coverage that <see cref="DotNet.TestAsync"/> collected.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">A coverage file is damaged or too large.</exception>
    public static CoverageFacts Read(FactsSource source)
    {
        var folder = new BuildFolder(source.OutputFolder);
        if (Freshness.Fault(RunOutcome.Find(folder.TestOutcome), source.TreeId, "Test") is { } fault)
        {
            return CoverageFacts.Absent(fault);
        }

        var found = FoundFiles.In(folder.Tests, BuildFolder.CoverageFile);
        if (found.Count == 0)
        {
            return CoverageFacts.Absent("the test run collected no coverage; reference the package coverlet.collector in each test project");
        }

        var paths = new RepositoryPaths(source.Root);
        var files = new SortedDictionary<string, SortedDictionary<int, long>>(StringComparer.Ordinal);
        foreach (var file in found)
        {
            new CoberturaFile(paths, files).Add(file);
        }

        return new()
        {
            Files = files.ToDictionary(
                file => file.Key,
                IReadOnlyDictionary<int, long> (file) => file.Value,
                StringComparer.Ordinal),
        };
    }
}
