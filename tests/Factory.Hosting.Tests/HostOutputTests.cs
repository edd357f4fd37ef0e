namespace Factory.Hosting.Tests;

public sealed class HostOutputTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly TempRoot terminal = new() { IsTerminal = true };
    private readonly OutputBuild build = new();

    public void Dispose()
    {
        root.Dispose();
        terminal.Dispose();
    }

    [Fact]
    public async Task A_run_reads_like_this()
    {
        var result = (await root.RunAsync(build, "Fails Compile --no-logo --continue")).Ended(1);

        Assert.Equal(
            """

            == Fails ==
            Fails failed

            == Compile ==
            compiling
            Compile succeeded

            Target   Status        Duration
            -------------------------------
            Fails    Failed            0:00  // 1 of 3 tests failed
            Compile  Succeeded         0:00
            -------------------------------
            Total                      0:00

            Build failed: Fails. Exit code 1.

            """,
            result.Output);
        Assert.Equal("1 of 3 tests failed\n", result.Errors);
    }

    [Fact]
    public async Task The_help_lists_targets_and_parameters()
    {
        var result = (await root.RunAsync(build, "--help", "Test")).Ended(0);

        result.Says("  Test (default) -> Compile  Runs all tests\n");
        result.Says("  --name           Who is greeted (default world)\n");
        result.Says("  --flavour        How it tastes (one of Sweet, Sour; default Sour)\n");
        result.Says("  --continue   After a failure, goes on with");
        Assert.DoesNotContain("Unseen", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--folder", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("-help")]
    public async Task The_help_has_short_names(string option) =>
        (await root.RunAsync(build, option, "Fails")).Ended(0).Says("Targets (->");

    [Fact]
    public async Task The_help_shows_defaults_and_not_what_was_given() =>
        (await root.RunAsync(build, "--help --name Ada")).Ended(0).Says("(default world)");

    [Fact]
    public async Task Without_a_target_the_help_is_shown() => (await root.RunAsync(build)).Ended(0).Says("Targets (->");

    [Theory]
    [InlineData("", true)]
    [InlineData("NO_COLOR", false)]
    [InlineData("FORCE_COLOR", true)]
    public async Task A_terminal_has_colours_unless_they_are_refused(string variable, bool isColoured) =>
        Assert.Equal(isColoured, (await terminal.Variable(variable, "1").RunAsync(build, "Compile")).Output.Contains('\e', StringComparison.Ordinal));

    [Theory]
    [InlineData("", false)]
    [InlineData("FORCE_COLOR", true)]
    public async Task A_pipe_has_no_colours_unless_they_are_forced(string variable, bool isColoured) =>
        Assert.Equal(isColoured, (await root.Variable(variable, "1").RunAsync(build, "Compile")).Output.Contains('\e', StringComparison.Ordinal));

    [Fact]
    public async Task The_option_refuses_colours_too() =>
        Assert.DoesNotContain("\e", (await terminal.Variable("FORCE_COLOR", "1").RunAsync(build, "Compile --no-color")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("Quiet", "compiling\n")]
    [InlineData("Minimal", "compiling\nCompile succeeded\n")]
    public async Task Verbosity_takes_the_hosts_own_lines_away(string verbosity, string start) =>
        Assert.StartsWith(start, (await root.RunAsync(build, $"Compile --verbosity {verbosity}")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task GitHub_folds_targets_and_gets_errors_as_escaped_commands()
    {
        var result = (await root.Variable("GITHUB_ACTIONS", "true").RunAsync(build, "Hostile --verbosity Minimal")).Ended(1);

        result.Says("::group::Hostile\n").Says("::endgroup::\n");
        result.Says("::error::100%25 bad%0A./::set-env name=X::y%0A# # \u00ADvso[task.setvariable]z\n");
        Assert.DoesNotContain("\n::set-env", result.Everything, StringComparison.Ordinal);
        result.SaysOnError("./::set-env name=X::y").SaysOnError("# # \u00ADvso[task.setvariable]z");
    }

    [Fact]
    public async Task Azure_folds_targets_and_gets_errors_as_escaped_commands()
    {
        var result = (await root.Variable("TF_BUILD", "True").RunAsync(build, "Hostile")).Ended(1);

        result.Says("##[group]Hostile\n").Says("##[endgroup]\n");
        result.Says("##vso[task.logissue type=error]100%AZP25 bad%0A./::set-env name=X::y%0A# # \u00ADvso[task.setvariable]z\n");
    }

    [Theory]
    [InlineData("##vso[task.complete]x")]
    [InlineData("##\u00ADvso[task.complete]x")]
    [InlineData("#\u200D#[error]x")]
    public async Task The_table_holds_no_command_of_a_server(string hostile)
    {
        var result = (await root.Variable("NAME", hostile).RunAsync(build, "Tells")).Ended(0);

        result.Says("  // Told: # ");
        Assert.DoesNotContain("##", string.Concat(result.Output.Where(char.IsAscii)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_looks_like_a_command_is_masked_all_the_same() =>
        (await root.Variable("NUGET_API_KEY", "a##[b]").RunAsync(new ParameterBuild(), "Leak")).Ended(3).SaysOnError("cannot use ***");

    [Fact]
    public async Task A_mistake_is_an_annotation_too() =>
        (await root.Variable("GITHUB_ACTIONS", "true").RunAsync(build, "Compil")).Ended(2)
            .Says("::error::--target: there is no target 'Compil'. Did you mean 'Compile'?\n");

    [Theory]
    [InlineData("APPVEYOR", "AppVeyor")]
    [InlineData("TF_BUILD", "AzurePipelines")]
    [InlineData("bamboo_planKey", "Bamboo")]
    [InlineData("BITBUCKET_PIPELINE_UUID", "Bitbucket")]
    [InlineData("BITRISE_BUILD_URL", "Bitrise")]
    [InlineData("GITHUB_ACTIONS", "GitHubActions")]
    [InlineData("GITLAB_CI", "GitLab")]
    [InlineData("JENKINS_HOME", "Jenkins")]
    [InlineData("JB_SPACE_PROJECT_KEY", "SpaceAutomation")]
    [InlineData("TEAMCITY_VERSION", "TeamCity")]
    [InlineData("TRAVIS", "TravisCI")]
    public async Task The_ci_service_is_told_from_its_variable(string variable, string host) =>
        (await root.Variable(variable, "1").RunAsync(build, "Where")).Ended(0).Says($"{host} server True local False");

    [Theory]
    [InlineData("Where", "Terminal server False local True")]
    [InlineData("Where --host github-actions", "")]
    [InlineData("Where --host GitHubActions", "GitHubActions server True local False")]
    public async Task The_host_can_be_named(string line, string expected) =>
        (await root.Variable("CI", "true").RunAsync(build, line)).Says(expected);

    private sealed class OutputBuild : LoggedBuild, IHasParameters
    {
        private Target Compile => _ => _.Executes(() => HostEnvironment.Output.WriteLine("compiling"));

        private Target Test => _ => _.Description("Runs all tests").DependsOn(Compile);

        private Target Fails => _ => _.Executes(() => throw new BlockedException("1 of 3 tests failed"));

        private Target Hostile => _ => _.Executes(() =>
            throw new BlockedException("100% bad\n::set-env name=X::y\n##\u00ADvso[task.setvariable]z"));

        private Target Tells => _ => _.Executes(() => ReportSummary(_ => _.AddPair("Told", ((IHasParameters)this).Name)));

        private Target Where => _ => _.Executes(() =>
            HostEnvironment.Output.WriteLine($"{Host} server {IsServerBuild} local {IsLocalBuild}"));

        private Target Unseen => _ => _.Unlisted();
    }
}
