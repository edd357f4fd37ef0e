using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview;
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
        "Two changes that are right alone can be wrong together: one renames what the other starts to use, and no line conflicts.")
    {
        Leniency = Leniency.None,
    };

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

        return merged.Build.Succeeded ? Tested(merged) : CheckOutcome.Looked(Info, 1, BuildFindings(merged.Build));
    }

    private static IEnumerable<Finding> BuildFindings(BuildFacts build)
    {
        var errors = build.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        return errors.Count > 0
            ? errors.Select(error => Finding(error.Location.Path, $"The merged tree does not build: {error.Id}: {error.Message}", error.Location))
            : [Finding("build", $"The merged tree does not build: {string.Join(' ', build.Tail)}", SourceLocation.None)];
    }

    /// <summary>What FAC0302 asks of the working tree, asked of the merged one.</summary>
    private static CheckOutcome Tested(MergedTreeFacts merged)
    {
        var tested = TestsPass.Ask(merged.Build, merged.Tests);
        return tested.State == CheckState.NotEvaluated
            ? CheckOutcome.NotEvaluated(Info, tested.Reason)
            : CheckOutcome.Looked(
                Info,
                tested.Subjects,
                tested.Findings.Select(finding => Finding(finding.Subject, $"In the merged tree: {finding.Message}", finding.Location)));
    }

    private static Finding Finding(string subject, string message, SourceLocation location) =>
        new(Info.Id, Info.Severity, subject, message, Fix, location);
}
