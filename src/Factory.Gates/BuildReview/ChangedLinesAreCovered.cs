using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>FAC0304: tests run the share of changed lines that the policy asks for.</summary>
public static class ChangedLinesAreCovered
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0304",
        "Tests run the lines that the change wrote",
        Severity.Error,
        "New code without tests is where the next defect is. Judging only changed lines makes the rule fair to an old code base.");

    /// <summary>The lines count together; each file with lines that no test ran is a finding once the share is too low.</summary>
    public static CheckOutcome Ask(ChangedCoverage measured, FactoryPolicy policy)
    {
        if (policy.Coverage == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the policy asks for no coverage");
        }

        if (measured.Absence.Length > 0)
        {
            return CheckOutcome.NotEvaluated(Info, measured.Absence);
        }

        var unseen = measured.UnseenProjects.Select(Unseen).ToList();
        if (measured.Coverable == 0 && unseen.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the change wrote no line that a test could run");
        }

        var enough = measured.Covered * 100L >= (long)policy.Coverage * measured.Coverable;
        var share = $"the change has {measured.Covered} of {measured.Coverable} covered, the policy asks for {policy.Coverage} %";
        var findings = measured.Files.Where(file => !enough && file.Uncovered.Count > 0).Select(file => Uncovered(file, share));
        return CheckOutcome.Looked(Info, measured.Coverable, findings.Concat(unseen));
    }

    private static Finding Uncovered(CoveredFile file, string share) => new(
        Info.Id,
        Severity.Error,
        "changed lines",
        $"No test runs {file.Uncovered.Count} of {file.Coverable} changed lines: {file.UncoveredRanges}; {share}",
        "Test the behaviour that these lines belong to",
        new(file.Path, file.Uncovered[0]));

    /// <summary>Nobody knows what could be run there, so new code would pass unseen.</summary>
    private static Finding Unseen(string project) => new(
        Info.Id,
        Severity.Error,
        "no coverage",
        $"No test run loads {project}, so nobody knows which of its changed lines are tested",
        "Reference the project from a test project that collects coverage, or list its files under shape: exclude",
        new(project));
}
