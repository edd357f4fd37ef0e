using Factory.Components.Hosts;
using Factory.Gates.BuildReview;

namespace Factory.Components;

/// <summary>Adds the <see cref="BuildReview"/> gate to a build.</summary>
public interface IBuildReview : IPlanReview, ITest
{
    /// <summary>Is what was built what the plan says, and does it hold?</summary>
    Target BuildReview => _ => _
        .Description("Reviews what was built: compiler, tests, coverage, rules, and the plan's scope")
        .DependsOn(PlanReview, Test)
        .Executes(async () => Conclusion.Of(this, await BuildReviewGate.RunAsync(GateInput, BuildSettings, this.Cancellation())));
}
