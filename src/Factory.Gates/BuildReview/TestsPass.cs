using Factory.Gates.Building.Facts;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>FAC0302: every test passes, and every test project has some.</summary>
public static class TestsPass
{
    private const int ShownLines = 4;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0302",
        "The tests pass, and there are tests",
        Severity.Error,
        "A test run that finds no test ends with success in most tools. It is the quietest way to lose all tests.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>Skipped tests are no finding, but they are no test that ran either.</summary>
    public static CheckOutcome Ask(BuildFacts build, TestFacts tests)
    {
        var absence = build.Absence.Length > 0 ? build.Absence : tests.Absence;
        if (absence.Length > 0)
        {
            return CheckOutcome.NotEvaluated(Info, absence);
        }

        var projects = build.Projects.Where(project => project.IsTest).ToList();
        if (projects.Count == 0)
        {
            return CheckOutcome.NotEvaluated(Info, "the solution has no test project");
        }

        List<Finding> findings =
        [
            .. tests.Runs.SelectMany(run => run.Results).Where(result => result.State == TestState.Failed).Select(Failed).Distinct(),
            .. tests.Runs.SelectMany(run => run.Errors.Select(error => BrokenOff(run, error))),
            .. projects.Where(project => !RanAny(tests, project)).Select(Empty),
        ];
        return CheckOutcome.Looked(Info, tests.Count(TestState.Passed) + tests.Count(TestState.Failed), findings.Concat(Unexplained(tests, findings)));
    }

    /// <summary>The numbers of a run, skipped tests among them.</summary>
    public static Figure Counts(TestFacts tests) => new(
        "tests",
        $"{tests.Count(TestState.Passed)} passed, {tests.Count(TestState.Failed)} failed, {tests.Count(TestState.Skipped)} skipped");

    private static bool RanAny(TestFacts tests, ProjectFacts project) => tests.Runs.Any(run =>
        run.Project == project.Path
        && run.Framework == project.Framework
        && run.Results.Any(result => result.State != TestState.Skipped));

    private static Finding Failed(TestResult result)
    {
        var name = result.DisplayName.StartsWith(result.FullName, StringComparison.Ordinal) ? result.DisplayName : result.FullName;
        var reason = string.Join('\n', result.Message.Split('\n').Take(ShownLines));
        return Error(
            name,
            reason.Length == 0 ? $"{name} failed" : $"{name} failed: {reason}",
            "Mend the code, or the test where it asks for the wrong thing",
            result.Location);
    }

    private static Finding BrokenOff(TestProjectRun run, string error) => Error(
        $"{run.Project} run",
        $"The tests of {run.Project} were broken off: {error}",
        "Run this project's tests alone; a test that ends its process or never returns takes the others with it",
        new(run.Project));

    private static Finding Empty(ProjectFacts project) => Error(
        $"{project.Path} {project.Framework}".TrimEnd(),
        $"{project.Path} ({project.Framework}) ran no test",
        "Give it tests, remove it from the solution, or check that it references its test framework's adapter",
        new(project.Path));

    private static IEnumerable<Finding> Unexplained(TestFacts tests, List<Finding> findings)
    {
        if (tests.Succeeded || findings.Count > 0)
        {
            return [];
        }

        var said = string.Concat(tests.Diagnostics.Select(diagnostic => $"\n{diagnostic.Id}: {diagnostic.Message}"));
        return [Error("test run", $"dotnet test failed, though no test did{said}", "Run the Test target and read its output", SourceLocation.None)];
    }

    private static Finding Error(string subject, string message, string fix, SourceLocation location) =>
        new(Info.Id, Severity.Error, subject, message, fix, location);
}
