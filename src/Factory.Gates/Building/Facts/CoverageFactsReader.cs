namespace Factory.Gates.Building.Facts;

/// <summary>Puts together the coverage of all test projects.</summary>
internal static class CoverageFactsReader
{
    public static CoverageFacts Read(FactsSource source)
    {
        var folder = new BuildFolder(source.OutputFolder);
        if (Freshness.Fault(RunOutcome.Find(folder.TestOutcome), source, "Test") is { } fault)
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
