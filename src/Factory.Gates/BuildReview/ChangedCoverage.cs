using System.Globalization;
using Factory.Gates.Building.Facts;
using Factory.Gates.Envelope.Globs;
using Factory.Git.Changes;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>How many of the lines that a change wrote are run by tests. Test code, and what the policy excludes, does not count.</summary>
public sealed record ChangedCoverage
{
    /// <summary>Why it could not be measured; empty where it could.</summary>
    public string Absence { get; private init; } = "";

    /// <summary>The changed C# files outside test projects, by path.</summary>
    public IReadOnlyList<CoveredFile> Files { get; private init; } = [];

    /// <summary>Projects with changed files of which no test run loaded anything, so that nobody knows what could be covered.</summary>
    public IReadOnlyList<string> UnseenProjects { get; private init; } = [];

    /// <summary>Changed lines that a test could run.</summary>
    public int Coverable => Files.Sum(file => file.Coverable);

    /// <summary>Changed lines that a test ran.</summary>
    public int Covered => Coverable - Files.Sum(file => file.Uncovered.Count);

    /// <summary>The number for the report.</summary>
    public Figure Figure => new("covered/coverable changed lines", string.Create(CultureInfo.InvariantCulture, $"{Covered}/{Coverable}"));

    /// <summary>Measures it.</summary>
    public static ChangedCoverage Of(CoverageFacts coverage, BuildFacts build, ChangeSet change, FactoryPolicy policy)
    {
        var excluded = GlobSet.Of(policy.Exclude);
        var changed = change.Files
            .Where(file => file.AddedLines.Count > 0 && file.Path.EndsWith(".cs", StringComparison.Ordinal) && !excluded.Matches(file.Path))
            .Select(file => (File: file, Project: Owner(file.Path, build)))
            .Where(file => file.Project is not { IsTest: true })
            .ToList();
        if (changed.Count > 0 && coverage.Absence.Length > 0)
        {
            return new() { Absence = coverage.Absence };
        }

        return new()
        {
            Files = [.. changed.Select(file => Measure(file.File, coverage)).OrderBy(file => file.Path, StringComparer.Ordinal)],
            UnseenProjects =
            [
                .. changed.Select(file => file.Project?.Path).OfType<string>().Distinct()
                    .Where(project => !coverage.Files.Keys.Any(path => Owner(path, build)?.Path == project))
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    private static CoveredFile Measure(FileChange file, CoverageFacts coverage)
    {
        var lines = coverage.Files.TryGetValue(file.Path, out var known) ? known.Where(line => file.Touches(line.Key)).ToList() : [];
        return new(file.Path, lines.Count, [.. lines.Where(line => line.Value == 0).Select(line => line.Key).Order()]);
    }

    /// <summary>The project whose folder holds the file; the innermost one where projects are nested.</summary>
    private static ProjectFacts? Owner(string path, BuildFacts build) => build.Projects
        .Where(project => path.StartsWith(Folder(project), StringComparison.Ordinal))
        .MaxBy(project => Folder(project).Length);

    private static string Folder(ProjectFacts project) => project.Path[..(project.Path.LastIndexOf('/') + 1)];
}
