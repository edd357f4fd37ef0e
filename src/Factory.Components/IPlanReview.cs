using Factory.Components.Hosts;
using Factory.Gates.PlanReview;

namespace Factory.Components;

/// <summary>Adds the <see cref="PlanReview"/> gate to a build.</summary>
public interface IPlanReview : IHasFactory
{
    /// <summary>Is the plan fit to be built?</summary>
    Target PlanReview => _ => _
        .Description("Reviews the change's plans, before anything is built")
        .Executes(async () =>
        {
            Conclusion.Begin(this);
            Conclusion.Of(this, await PlanReviewGate.RunAsync(GateInput, this.Cancellation()));
        });
}
