using Factory.Components.Hosts;
using Factory.Gates.Judging;
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
            var earlier = await EarlierPass.FindAsync(GateInput, PlanReviewGate.Name, this.Writable(ReportDirectory), this.Cancellation());
            Conclusion.Begin(this, earlier.Holds ? PlanReviewGate.Name : "");
            if (earlier.Holds)
            {
                Conclusion.Of(this, PlanReviewGate.Name, earlier);
                return;
            }

            var report = await PlanReviewGate.RunAsync(GateInput, this.Cancellation());
            Conclusion.Of(this, report);
            earlier.Keep(report);
        });
}
