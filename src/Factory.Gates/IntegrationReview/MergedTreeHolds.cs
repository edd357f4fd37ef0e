using Factory.Gates.Building.Facts;
using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview;

/// <summary>FAC0502: the merge of the change with the base builds and passes its tests.</summary>
public static class MergedTreeHolds
{
    /// <summary>The check.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0502",
        "The merged tree builds and passes its tests",
        Severity.Error,
        "Two changes that are right alone can be wrong together: one renames what the other starts to use, and no line conflicts.");

    private const string Fix = "Merge the base branch into yours (git merge), mend it there, and run the gates again";

    /// <summary>Asks of the merged tree.</summary>
    /// <param name="merged">What was seen; null where the merge has conflicts or there is nothing to merge.</param>
    public static CheckOutcome Ask(MergedTreeFacts? merged)
    {
        if (merged is null)
        {
            return CheckOutcome.NotApplicable(Info, "there is no merged tree; FAC0501 says why");
        }

        if (merged.Build.Absence.Length > 0)
        {
            return CheckOutcome.NotEvaluated(Info, merged.Build.Absence);
        }

        if (!merged.Build.Succeeded)
        {
            return CheckOutcome.Looked(Info, 1, BuildFindings(merged.Build));
        }

        return merged.Tests.Absence.Length > 0
            ? CheckOutcome.NotEvaluated(Info, merged.Tests.Absence)
            : CheckOutcome.Looked(Info, merged.Tests.Results.Count(), TestFindings(merged.Tests));
    }

    private static IEnumerable<Finding> BuildFindings(BuildFacts build)
    {
        var errors = build.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        return errors.Count > 0
            ? errors.Select(error => Finding(error.Location.Path, $"The merged tree does not build: {error.Id}: {error.Message}", error.Location))
            : [Finding("build", $"The merged tree does not build: {string.Join(' ', build.Tail)}", SourceLocation.None)];
    }

    private static IEnumerable<Finding> TestFindings(TestFacts tests)
    {
        foreach (var test in tests.Results.Where(test => test.State == TestState.Failed))
        {
            yield return Finding(test.DisplayName, $"In the merged tree the test {test.DisplayName} fails: {test.Message}", test.Location);
        }

        foreach (var (project, error) in tests.Runs.SelectMany(run => run.Errors.Select(error => (run.Project, error))))
        {
            yield return Finding(project, $"In the merged tree the tests of {project} broke off: {error}", new(project));
        }

        if (!tests.Succeeded && tests.Count(TestState.Failed) == 0)
        {
            yield return Finding("tests", "In the merged tree dotnet test failed, though no test says so; its output stands above", SourceLocation.None);
        }
    }

    private static Finding Finding(string subject, string message, SourceLocation location) =>
        new(Info.Id, Info.Severity, subject, message, Fix, location);
}
