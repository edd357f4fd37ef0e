using Factory.Gates.Learning.Rules;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>Every question that Learn asks about a lesson.</summary>
internal static class AdmissionChecks
{
    private const string NoRule = "no check can express the lesson, which says why";
    private const string Refused = "the rule fails on the lesson itself";

    private static readonly IReadOnlyList<CheckInfo> OfRule = [RuleMatchesBadExample.Info, RuleIsSilentOnGoodExample.Info];

    private static readonly IReadOnlyList<CheckInfo> OfProof =
    [
        RepositoryIsClean.Info, NearMissesStaySilent.Info, IncidentIsCaught.Info, HistoryAgrees.Info, NoRuleSaysItAlready.Info, RuleIsFast.Info,
    ];

    /// <summary>What is asked of the lesson itself. What no check can express is not asked about a rule.</summary>
    public static IReadOnlyList<CheckOutcome> OfLesson(Admission admission, CancellationToken cancellation)
    {
        if (admission.IsLearned)
        {
            return [LessonIsComplete.Ask(admission), RuleExamplesHold.Ask(admission.Known, cancellation)];
        }

        IReadOnlyList<CheckOutcome> outcomes =
        [
            LessonIsComplete.Ask(admission),
            .. admission.Draft.Rule is null
                ? OfRule.Concat(OfProof).Select(check => CheckOutcome.NotApplicable(check, NoRule))
                : [RuleMatchesBadExample.Ask(admission, cancellation), RuleIsSilentOnGoodExample.Ask(admission, cancellation)],
        ];
        return [.. outcomes, LessonIsCommittedAlone.Ask(admission), Examples(admission, outcomes, cancellation)];
    }

    /// <summary>What is asked of code and history, once the rule holds on the lesson itself.</summary>
    public static IReadOnlyList<CheckOutcome> OfHistory(Admission admission, CancellationToken cancellation) => admission.Proof is not { } proof
        ? [.. OfProof.Select(check => CheckOutcome.NotApplicable(check, Refused))]
        :
        [
            RepositoryIsClean.Ask(admission, proof),
            NearMissesStaySilent.Ask(admission, cancellation),
            IncidentIsCaught.Ask(admission, proof, cancellation),
            HistoryAgrees.Ask(admission, proof),
            NoRuleSaysItAlready.Ask(admission, proof, cancellation),
            RuleIsFast.Ask(admission, proof),
        ];

    /// <summary>The new rule's test file is asked too, once its examples are right: a mark may itself match.</summary>
    private static CheckOutcome Examples(Admission admission, IReadOnlyList<CheckOutcome> outcomes, CancellationToken cancellation) =>
        RuleExamplesHold.Ask(
            admission.Draft.Rule is { } rule && outcomes.All(outcome => outcome.State != CheckState.Failed) ? [.. admission.Known, rule] : admission.Known,
            cancellation);
}
