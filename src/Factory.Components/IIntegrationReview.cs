using Factory.Components.Hosts;
using Factory.Gates.IntegrationReview;

namespace Factory.Components;

/// <summary>Adds the <see cref="IntegrationReview"/> gate to a build.</summary>
public interface IIntegrationReview : IBuildReview
{
    /// <summary>Is the merge with the current base fit to be released?</summary>
    Target IntegrationReview => _ => _
        .Description("Reviews the merge with the base: structure of the code, conflicts, build and tests of the merged tree")
        .DependsOn(BuildReview)
        .Executes(async () => Conclusion.Of(this, await IntegrationReviewGate.RunAsync(GateInput, BuildSettings, this.Cancellation())));
}
