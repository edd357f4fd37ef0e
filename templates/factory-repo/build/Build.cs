using Factory.Components;
using Factory.Hosting.Builds;

internal sealed class Build : FactoryBuild, IPlans, IPlanReview, IBuildReview, IIntegrationReview, IRelease, ILearn, IBaseline, IContext, ISchemas
{
    private static int Main() => Execute<Build>(nameof(IIntegrationReview.IntegrationReview));
}
