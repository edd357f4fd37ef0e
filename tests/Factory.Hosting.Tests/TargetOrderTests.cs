namespace Factory.Hosting.Tests;

public sealed class TargetOrderTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly OrderBuild build = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("Test", "Restore Compile Test")]
    [InlineData("A B", "A B")]
    [InlineData("B A", "B A")]
    [InlineData("B+A", "B A")]
    [InlineData("--target B A", "B A")]
    [InlineData("A --no-logo B", "A B")]
    [InlineData("build-all-things", "BuildAllThings")]
    [InlineData("BUILDALLTHINGS", "BuildAllThings")]
    [InlineData("Late A", "A Late")]
    [InlineData("Late", "Late")]
    [InlineData("A Early", "Early A")]
    [InlineData("Trigger", "Trigger Triggered")]
    [InlineData("Source", "Source Follower")]
    [InlineData("Sweep", "Prepare Sweep")]
    [InlineData("ByName", "Restore ByName")]
    [InlineData("A A", "A")]
    [InlineData("Picky B", "Restore B Picky")]
    public async Task Targets_run_in_a_stable_order(string line, string expected)
    {
        (await root.RunAsync(build, line)).Ended(0);

        Assert.Equal(expected, build.Ran);
    }

    [Fact]
    public async Task The_default_runs_where_nothing_is_asked_for()
    {
        (await root.RunAsync(build, "", "compile")).Ended(0);

        Assert.Equal("Restore Compile", build.Ran);
    }

    [Fact]
    public async Task Asking_for_a_target_replaces_the_default()
    {
        (await root.RunAsync(build, "A", "Compile")).Ended(0);

        Assert.Equal("A", build.Ran);
    }

    [Fact]
    public async Task Circles_are_named()
    {
        var result = await root.RunAsync(new CircleBuild(), "A");

        result.Ended(2).SaysOnError("it waits for itself: A -> B -> C -> A. Remove one of these relations");
        result.SaysOnError("it waits for itself: Own -> Own.");
    }

    [Fact]
    public async Task The_plan_says_the_order_and_why_and_runs_nothing()
    {
        var result = await root.RunAsync(build, "Test Trigger --plan");

        result.Ended(0);
        Assert.Equal(
            """
            Plan:
               1. Restore    Compile depends on it
               2. Compile    Test depends on it
               3. Test       asked for
               4. Trigger    asked for
               5. Triggered  Trigger triggers it

            """,
            result.Output);
        Assert.Empty(build.Log);
    }

    private sealed class OrderBuild : LoggedBuild
    {
        private Target Test => _ => _.DependsOn(Compile).Executes(Note("Test"));

        private Target Compile => _ => _.DependsOn(Restore).Executes(Note("Compile"));

        private Target Restore => _ => _.Executes(Note("Restore"));

        private Target A => _ => _.Executes(Note("A"));

        private Target B => _ => _.Executes(Note("B"));

        private Target Picky => _ => _.After(B).DependsOn(Restore).Executes(Note("Picky"));

        private Target BuildAllThings => _ => _.Executes(Note("BuildAllThings"));

        private Target Late => _ => _.After(A).Executes(Note("Late"));

        private Target Early => _ => _.Before(A).Executes(Note("Early"));

        private Target Trigger => _ => _.Triggers(Triggered).Executes(Note("Trigger"));

        private Target Triggered => _ => _.Executes(Note("Triggered"));

        private Target Follower => _ => _.TriggeredBy(Source).Executes(Note("Follower"));

        private Target Source => _ => _.Executes(Note("Source"));

        private Target Prepare => _ => _.DependentFor(Sweep).Executes(Note("Prepare"));

        private Target Sweep => _ => _.Executes(Note("Sweep"));

        private Target ByName => _ => _.DependsOn(nameof(Restore)).Executes(Note("ByName"));
    }

    private sealed class CircleBuild : FactoryBuild
    {
        private Target A => _ => _.DependsOn(B);

        private Target B => _ => _.DependsOn(C);

        private Target C => _ => _.After(A);

        private Target Own => _ => _.DependsOn(Own);
    }
}
