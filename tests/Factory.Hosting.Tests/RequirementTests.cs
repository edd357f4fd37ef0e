namespace Factory.Hosting.Tests;

public sealed class RequirementTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly PublishBuild build = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task What_a_target_requires_is_checked_before_anything_runs()
    {
        var result = (await root.RunAsync(build, "Fine Publish --always x")).Ended(2);

        Assert.Equal(
            [
                "Publish: it requires a value for ApiKey. Give --api-key VALUE, or set the environment variable API_KEY",
                "Publish: it requires a value for Number. Give --number VALUE, or set the environment variable NUMBER",
                "Publish: its requirement does not hold: IsReady. Meet it, or leave the target out with --skip Publish",
            ],
            result.ErrorLines);
        Assert.Empty(build.Log);
    }

    [Fact]
    public async Task Met_requirements_let_it_run()
    {
        build.IsReady = true;

        (await root.RunAsync(build, "Publish --always x --api-key k --number 0")).Ended(0);

        Assert.Equal("Publish", build.Ran);
    }

    [Fact]
    public async Task Blank_is_no_value() =>
        (await root.Variable("ALWAYS", "x").Variable("API_KEY", " ").RunAsync(build, "Publish")).Ended(2).SaysOnError("a value for ApiKey");

    [Fact]
    public async Task Targets_that_do_not_run_require_nothing()
    {
        (await root.RunAsync(build, "Fine --always x")).Ended(0);
        (await root.RunAsync(build, "Fine Publish --skip Publish --always x")).Ended(0);
        (await root.RunAsync(build, "Fine Publish --plan")).Ended(0);
        (await root.RunAsync(build, "Fine --help")).Ended(0);
    }

    [Fact]
    public async Task A_required_parameter_is_required_whatever_runs() =>
        (await root.RunAsync(build, "Fine")).Ended(2)
            .SaysOnError("--always: the build requires a value for Always. Give --always VALUE, or set the environment variable ALWAYS");

    [Fact]
    public async Task Missing_values_come_together_with_the_other_mistakes()
    {
        var result = (await root.RunAsync(build, "Publish Nonsense --number x")).Ended(2);

        Assert.Equal(["--number", "--target", "--always", "Publish"], result.ErrorLines.Select(line => line.Split(':')[0]));
    }

    private sealed class PublishBuild : LoggedBuild
    {
        public bool IsReady { get; set; }

        [Parameter, Secret]
        private string? ApiKey => TryGetValue(() => ApiKey);

        [Parameter]
        private int? Number => TryGetValue<int?>(() => Number);

        [Parameter, Required]
        private string? Always => TryGetValue(() => Always);

        private Target Fine => _ => _.Executes(Note("Fine"));

        private Target Publish => _ => _
            .Requires(() => ApiKey)
            .Requires(() => Number)
            .Requires(() => IsReady)
            .Executes(Note("Publish"));
    }
}
