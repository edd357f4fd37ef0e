using Factory.Gates.Accepting;
using Factory.Gates.BuildReview;
using Factory.Gates.Contracts;
using Factory.Gates.Handover;
using Factory.Gates.IntegrationReview;
using Factory.Gates.Learning;
using Factory.Gates.Learning.Rules;
using Factory.Gates.PlanReview;
using Factory.Gates.Release;
using Factory.Gates.Structure;
using Factory.Model.Reports;

namespace Factory.Gates.Judging;

/// <summary>Every check of every gate. A rule, which a repository writes itself, is none of them.</summary>
public static class CheckCatalog
{
    /// <summary>The checks, by id.</summary>
    public static IReadOnlyList<CheckInfo> All { get; } =
    [
        .. new[]
        {
            PlansAreComplete.Info, IntentNamesItsSource.Info, CriteriaNameTheirProof.Info, NamesAreGrounded.Info, DecisionsAreKept.Info,
            RecordsStayWithTheirOwner.Info, EdgesFitTheLayers.Info, SimilarWorkIsCited.Info, OpenPlansDoNotOverlap.Info, AssumptionsCanBeAnswered.Info, PlanCanBeReviewed.Info, EnvelopeIsCurrent.Info,
            CompilerIsSilent.Info, TestsPass.Info, CriteriaAreTested.Info, ChangedLinesAreCovered.Info, TestsKeepTheirTeeth.Info,
            ChangeStaysInPlan.Info, ChangeHasPlan.Info,
            LayersPointDownwards.Info, NothingForbiddenIsUsed.Info, NoCycles.Info, EdgesAreDeclared.Info, CodeStaysWithinLimits.Info,
            ChangeDuplicatesNothing.Info, PublicApiFollowsPlan.Info, PackagesFollowPolicy.Info, NewCodeIsUsed.Info, HotspotsDoNotGrow.Info,
            ArchitectureDoesNotDrift.Info, ChangeMerges.Info, MergedTreeHolds.Info, ContractsChangeOnOneSide.Info,
            RecordsHaveOneWriter.Info, PatternsHaveNoCompetitor.Info, CriteriaFailOnTheBase.Info,
            NothingIsHalfDone.Info, VersionIsFree.Info,
            LessonIsComplete.Info, RuleMatchesBadExample.Info, RuleIsSilentOnGoodExample.Info, RepositoryIsClean.Info, LessonIsCommittedAlone.Info,
            NearMissesStaySilent.Info, IncidentIsCaught.Info, HistoryAgrees.Info, NoRuleSaysItAlready.Info, RuleIsFast.Info,
            CleanCloneBuilds.Info, NeedsAreExplained.Info, KnowledgeIsShared.Info, RailsAreEnforced.Info, RailsHaveOwners.Info,
            WaiversAreInForce.Info, AcceptedFindingsOccur.Info, RuleExamplesHold.Info, GateReport.NothingToCheck,
        }.OrderBy(check => check.Id, StringComparer.Ordinal),
    ];
}
