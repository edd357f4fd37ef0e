using Factory.Gates.Envelope;
using Factory.Gates.Grounding;
using Factory.Gates.Judging;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>Judges the plans that a change adds or modifies, and the one that was asked for, before anything is built.</summary>
public static class PlanReviewGate
{
    /// <summary>The gate's name, as its target is called.</summary>
    public const string Name = "PlanReview";

    /// <summary>Opens the change and judges its plans.</summary>
    /// <exception cref="InvalidInputException">The envelope or a plan is malformed, or there is no such plan or base.</exception>
    public static async Task<GateReport> RunAsync(GateInput input, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(input, cancellation);
        var judged = Select(context, input.PlanId);
        var ground = await PlanGroundReader.ReadAsync(context, judged.Plans, cancellation);
        return await Excerpts.AddAsync(Judge(context, judged, ground), context.Repository.WorkingTree, cancellation);
    }

    private static GateReport Judge(GateContext context, JudgedPlans judged, PlanGround ground)
    {
        return GateReport.Of(
            context.Subject(Name),
            [
                PlansAreComplete.Ask(judged),
                IntentNamesItsSource.Ask(judged),
                CriteriaNameTheirProof.Ask(judged),
                NamesAreGrounded.Ask(judged, ground),
                DecisionsAreKept.Ask(judged, ground),
                RecordsStayWithTheirOwner.Ask(judged, ground),
                EdgesFitTheLayers.Ask(judged, ground),
                SimilarWorkIsCited.Ask(judged, ground),
                OpenPlansDoNotOverlap.Ask(judged, ground),
                AssumptionsCanBeAnswered.Ask(judged),
                PlanCanBeReviewed.Ask(judged, ground),
                EnvelopeIsCurrent.Ask(judged, ground),
            ]) with
        {
            Figures =
            [
                new("Policy", context.Envelope.Reason),
                new("Plans judged", judged.Plans.Count == 0 ? "none" : string.Join(", ", judged.Plans.Select(plan => plan.Id))),
            ],
        };
    }

    private static JudgedPlans Select(GateContext context, int? planId)
    {
        var plans = context.Envelope.Own.Plans;
        var edited = PlansOfChange.Edited(plans, context.Change);
        if (planId is not { } id)
        {
            return new(edited, "the change adds or modifies no open plan");
        }

        var asked = PlansOfChange.Find(plans, id);
        return PlansOfChange.IsOpen(asked)
            ? new([.. edited.Append(asked).DistinctBy(plan => plan.Id).OrderBy(plan => plan.Id)], "")
            : new(edited, $"plan {id} is {asked.Status.ToString().ToLowerInvariant()}, and the change adds or modifies no open plan");
    }
}
