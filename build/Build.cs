using Factory.Components;
using Factory.Hosting.Builds;

namespace Factory.Build;

/// <summary>This repository's pipeline: Factory's own gates, with their defaults.</summary>
internal sealed class Build : FactoryBuild, IPlanReview, IBuildReview, IIntegrationReview, IRelease, ILearn, ITestRules
{
    public static Task<int> Main() => ExecuteAsync<Build>(build => ((IIntegrationReview)build).IntegrationReview);
}
