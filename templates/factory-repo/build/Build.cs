using Factory.Components;
using Factory.Hosting.Builds;

internal sealed class Build : FactoryBuild, IPlanReview, IBuildReview, IIntegrationReview, IRelease, ILearn
{
    public static Task<int> Main() => ExecuteAsync<Build>(build => ((IIntegrationReview)build).IntegrationReview);
}
