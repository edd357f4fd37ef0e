using Factory.Gates.Learning.Rules;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>Every question that Learn asks about a lesson.</summary>
internal static class AdmissionChecks
{
    private const string NoRule = "no check can express the lesson, which says why";

    /// <summary>One outcome for each check. What was learned before, and what no check can express, is not asked about its rule.</summary>
    public static IReadOnlyList<CheckOutcome> Ask(Admission admission, CancellationToken cancellation)
    {
        if (admission.IsLearned)
        {
            return [LessonIsComplete.Ask(admission), RuleExamplesHold.Ask(admission.Known, cancellation)];
        }

        IReadOnlyList<CheckOutcome> outcomes = [LessonIsComplete.Ask(admission), .. OfRule(admission, cancellation), LessonIsCommittedAlone.Ask(admission)];
        return [.. outcomes, Examples(admission, outcomes, cancellation)];
    }

    private static IReadOnlyList<CheckOutcome> OfRule(Admission admission, CancellationToken cancellation) => admission.Draft.Rule is null
        ? [.. new[] { RuleMatchesBadExample.Info, RuleIsSilentOnGoodExample.Info, RepositoryIsClean.Info }.Select(check => CheckOutcome.NotApplicable(check, NoRule))]
        :
        [
            RuleMatchesBadExample.Ask(admission, cancellation),
            RuleIsSilentOnGoodExample.Ask(admission, cancellation),
            RepositoryIsClean.Ask(admission, cancellation),
        ];

    /// <summary>The new rule's test file is asked too, once its examples are right: a mark may itself match.</summary>
    private static CheckOutcome Examples(Admission admission, IReadOnlyList<CheckOutcome> outcomes, CancellationToken cancellation) =>
        RuleExamplesHold.Ask(
            admission.Draft.Rule is { } rule && outcomes.All(outcome => outcome.State != CheckState.Failed) ? [.. admission.Known, rule] : admission.Known,
            cancellation);
}
