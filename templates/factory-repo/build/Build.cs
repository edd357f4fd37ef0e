using Factory.Components;
using Factory.Hosting.Builds;

internal sealed class Build : FactoryBuild, IPlanReview, IBuildReview, IIntegrationReview, IRelease, ILearn, IBaseline
{
    private static int Main() => Execute<Build>(nameof(IIntegrationReview.IntegrationReview));
}
