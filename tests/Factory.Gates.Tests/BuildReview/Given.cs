using Factory.Gates.Building.Facts;
using Factory.Git.Changes;
using Factory.Model.Reports;
using TestResult = Factory.Gates.Building.Facts.TestResult;

namespace Factory.Gates.Tests.BuildReview;

/// <summary>Facts and changes of which a test names only what it is about.</summary>
internal static class Given
{
    public static ChangeSet Change(params IReadOnlyList<FileChange> files) => new(new("base", "merge base with main", "tip", false), "head", files, []);

    /// <summary>A file whose lines first to last the change wrote.</summary>
    public static FileChange File(string path, int first = 1, int last = 1) => new(path, ChangeKind.Modified, path, [new(first, last)]);

    public static BuildFacts Build(params IReadOnlyList<BuildDiagnostic> diagnostics) => new()
    {
        Succeeded = true,
        Projects = [Project("src/A/A.csproj"), Project("tests/A.Tests/A.Tests.csproj") with { IsTest = true }],
        Diagnostics = diagnostics,
    };

    public static ProjectFacts Project(string path) => new(path, "net10.0", false, true, "");

    public static TestFacts Tests(params IReadOnlyList<TestResult> results) => new()
    {
        Succeeded = results.All(result => result.State != TestState.Failed),
        Runs = [new("tests/A.Tests/A.Tests.csproj", "net10.0", results, [])],
    };

    public static TestResult Result(string name, TestState state = TestState.Passed, string message = "") =>
        new(name.Split('(')[0], name, state, message, SourceLocation.None);

    /// <summary>What a check found, a line a finding.</summary>
    public static IEnumerable<string> Lines(CheckOutcome outcome) =>
        outcome.Findings.Select(finding => $"{finding.Severity} {finding.Location}: {finding.Message}");
}
