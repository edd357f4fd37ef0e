namespace Factory.Hosting.Builds;

/// <summary>Tells the CI service from the variable that each one sets.</summary>
internal static class HostDetection
{
    private static readonly (string Variable, Host Host)[] Known =
    [
        ("APPVEYOR", Host.AppVeyor),
        ("TF_BUILD", Host.AzurePipelines),
        ("bamboo_planKey", Host.Bamboo),
        ("BITBUCKET_PIPELINE_UUID", Host.Bitbucket),
        ("BITRISE_BUILD_URL", Host.Bitrise),
        ("GITHUB_ACTIONS", Host.GitHubActions),
        ("GITLAB_CI", Host.GitLab),
        ("JENKINS_HOME", Host.Jenkins),
        ("JB_SPACE_PROJECT_KEY", Host.SpaceAutomation),
        ("TEAMCITY_VERSION", Host.TeamCity),
        ("TRAVIS", Host.TravisCI),
    ];

    public static Host Of(IReadOnlyDictionary<string, string> variables) =>
        Known.FirstOrDefault(known => variables.TryGetValue(known.Variable, out var value) && value.Length > 0).Host;
}
