namespace Factory.Hosting.Tests;

public sealed class OnRequestTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly RequestBuild build = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("Target", "[\"Show\"]", "--target", "FACTORY_TARGET")]
    [InlineData("skip", "[\"Check\"]", "--skip", "FACTORY_SKIP")]
    [InlineData("Help", "true", "--help", "FACTORY_HELP")]
    [InlineData("Plan", "true", "--plan", "FACTORY_PLAN")]
    [InlineData("Continue", "true", "--continue", "FACTORY_CONTINUE")]
    [InlineData("Root", "\".\"", "--root", "FACTORY_ROOT")]
    [InlineData("Profile", "\"other\"", "--profile", "FACTORY_PROFILE")]
    [InlineData("Since-Commit", "\"HEAD\"", "--since-commit", "FACTORY_SINCE_COMMIT")]
    public async Task A_file_of_the_repository_cannot_give_what_is_on_request(string name, string value, string option, string variable)
    {
        root.Parameters($"{{\n  \"{name}\": {value}\n}}");

        (await root.RunAsync(build, "Show")).Ended(2)
            .SaysOnError(".nuke/parameters.json:2:3: ")
            .SaysOnError($" is not taken from a file of the repository. Give {option} on the command line, or the environment variable {variable}");
        Assert.Empty(build.Log);
    }

    [Fact]
    public async Task Nor_can_the_file_of_a_profile()
    {
        root.File(".nuke/parameters.ci.json", "{ \"Skip\": [] }");

        (await root.RunAsync(build, "Show --profile ci")).Ended(2).SaysOnError(".nuke/parameters.ci.json:1:3: Skip is not taken");
    }

    [Theory]
    [InlineData("FACTORY_SINCE_COMMIT")]
    [InlineData("NUKE_SINCE_COMMIT")]
    [InlineData("NukeSinceCommit")]
    public async Task A_variable_with_a_prefix_gives_it(string variable)
    {
        (await root.Variable(variable, "v1").RunAsync(build, "Show")).Ended(0);

        Assert.Equal("checked v1", build.Ran);
    }

    [Theory]
    [InlineData("SINCE_COMMIT")]
    [InlineData("SinceCommit")]
    public async Task A_variable_that_merely_has_its_name_does_not(string variable)
    {
        (await root.Variable(variable, "v1").RunAsync(build, "Show")).Ended(0);

        Assert.Equal("checked HEAD", build.Ran);
    }

    [Fact]
    public async Task The_command_line_gives_it()
    {
        (await root.RunAsync(build, "Show --since-commit v1")).Ended(0);

        Assert.Equal("checked v1", build.Ran);
    }

    [Fact]
    public async Task A_prefixed_variable_gives_those_of_the_host()
    {
        (await root.Variable("FACTORY_SKIP", "Check").RunAsync(build, "Show")).Ended(0);

        Assert.Equal("HEAD", build.Ran);
    }

    [Fact]
    public async Task No_misspelt_key_of_a_file_is_told_to_be_one() =>
        Assert.DoesNotContain(
            "Did you mean",
            (await root.Parameters("{ \"SinceComit\": \"v1\" }").RunAsync(build, "Show")).Ended(2).Errors,
            StringComparison.Ordinal);

    private sealed class RequestBuild : LoggedBuild
    {
        [Parameter, OnRequest]
        private string SinceCommit => TryGetValue(() => SinceCommit) ?? "HEAD";

        private Target Check => _ => _.Executes(Note("checked"));

        private Target Show => _ => _.DependsOn(Check).Executes(() => Log.Add(SinceCommit));
    }
}
