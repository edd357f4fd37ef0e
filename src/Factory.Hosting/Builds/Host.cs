namespace Factory.Hosting.Builds;

/// <summary>Where the build runs.</summary>
public enum Host
{
    /// <summary>A person's machine.</summary>
    Terminal,

    /// <summary>AppVeyor.</summary>
    AppVeyor,

    /// <summary>Azure Pipelines.</summary>
    AzurePipelines,

    /// <summary>Bamboo.</summary>
    Bamboo,

    /// <summary>Bitbucket Pipelines.</summary>
    Bitbucket,

    /// <summary>Bitrise.</summary>
    Bitrise,

    /// <summary>GitHub Actions.</summary>
    GitHubActions,

    /// <summary>GitLab CI.</summary>
    GitLab,

    /// <summary>Jenkins.</summary>
    Jenkins,

    /// <summary>JetBrains Space Automation.</summary>
    SpaceAutomation,

    /// <summary>TeamCity.</summary>
    TeamCity,

    /// <summary>Travis CI.</summary>
    TravisCI,
}
