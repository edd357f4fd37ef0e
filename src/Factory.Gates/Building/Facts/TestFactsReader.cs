using Factory.Gates.Building.Files;
using Factory.Model.Reports;

namespace Factory.Gates.Building.Facts;

/// <summary>Puts together what a test run left in its folder.</summary>
internal static class TestFactsReader
{
    public static TestFacts Read(FactsSource source)
    {
        var folder = new BuildFolder(source.OutputFolder);
        var outcome = RunOutcome.Find(folder.TestOutcome);
        if (Freshness.Fault(outcome, source.TreeId, "Test") is { } fault)
        {
            return TestFacts.Absent(fault);
        }

        var paths = new RepositoryPaths(source.Root);
        return new()
        {
            TreeId = outcome!.TreeId,
            Configuration = outcome.Configuration,
            Succeeded = outcome.Succeeded,
            Diagnostics =
            [
                .. new MSBuildLog(paths).Read(folder.TestLog).Where(diagnostic => diagnostic is { Severity: Severity.Error, Id.Length: > 0 }),
            ],
            Runs =
            [
                .. FoundFiles.In(folder.Tests, BuildFolder.ResultsFile)
                    .Select(file => Run(file, folder, paths))
                    .OrderBy(run => run.Project, StringComparer.Ordinal)
                    .ThenBy(run => run.Framework, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The results of a project lie in a folder named after it: <c>tests/A.Tests/A.Tests.csproj.net10.0</c>.</summary>
    private static TestProjectRun Run(string file, BuildFolder folder, RepositoryPaths paths)
    {
        var (results, errors) = new TrxFile(paths).Read(file);
        var name = Path.GetRelativePath(folder.Tests, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/');
        var end = name.LastIndexOf("proj.", StringComparison.Ordinal) + "proj".Length;
        return end >= "proj".Length
            ? new(name[..end], name[(end + 1)..], results, errors)
            : new(name, "", results, errors);
    }
}
