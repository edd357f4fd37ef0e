namespace Factory.Hosting.Tests;

public sealed class FailureTests : IDisposable
{
    private readonly TempRoot root = new();
    private readonly FailingBuild build = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("Fine", 0)]
    [InlineData("Blocked", 1)]
    [InlineData("Invalid", 2)]
    [InlineData("Bug", 3)]
    [InlineData("Late", 3)]
    [InlineData("Bug Blocked Invalid --continue", 3)]
    [InlineData("Blocked Invalid --continue", 2)]
    public async Task The_exit_code_says_how_it_ended(string line, int exitCode) => (await root.RunAsync(build, line)).Ended(exitCode);

    [Fact]
    public async Task A_verdict_and_a_mistake_have_no_stack_trace_and_a_bug_has_one()
    {
        var verdict = await root.RunAsync(build, "Blocked Invalid --continue");
        var bug = await root.RunAsync(build, "Bug");

        Assert.Equal(["two tests failed", "plan.md:3:1: it is bad. Mend it"], verdict.ErrorLines);
        Assert.DoesNotContain("   at ", verdict.Everything, StringComparison.Ordinal);
        bug.SaysOnError("ArithmeticException: our bug").SaysOnError("   at ");
    }

    [Fact]
    public async Task A_failure_stops_the_rest_apart_from_the_assured()
    {
        var result = (await root.RunAsync(build, "Blocked Fine Cleanup")).Ended(1);

        Assert.Equal("Cleanup", build.Ran);
        result.Says("Fine not run: Blocked failed").Says("Build failed: Blocked. Exit code 1.");
    }

    [Fact]
    public async Task Proceeding_after_a_failure_runs_dependents_too_and_still_fails()
    {
        (await root.RunAsync(build, "AfterSoft Fine")).Ended(1);

        Assert.Equal("AfterSoft Fine", build.Ran);
    }

    [Fact]
    public async Task Continue_runs_what_does_not_depend_on_the_failure()
    {
        var result = (await root.RunAsync(build, "AfterBlocked Fine --continue")).Ended(1);

        Assert.Equal("Fine", build.Ran);
        result.Says("AfterBlocked not run: Blocked did not succeed");
    }

    [Fact]
    public async Task The_summary_says_what_each_target_had_to_say()
    {
        var result = (await root.RunAsync(build, "Reports Blocked Fine")).Ended(1);

        result.Says("Reports  Succeeded         0:00  // Passed: 3, Failed: 0");
        result.Says("Blocked  Failed            0:00  // two tests failed");
        result.Says("Fine     NotRun                  // Blocked failed");
        Assert.EndsWith("Exit code 1.\n3 passed, 0 failed\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_reaches_targets_runs_the_assured_and_ends_with_130()
    {
        using var source = new CancellationTokenSource();
        using var cancelled = new TempRoot { Cancellation = source.Token };
        build.Source = source;

        var result = (await cancelled.RunAsync(build, "Waits Fine Cleanup")).Ended(ExitCode.Cancelled);

        Assert.Equal("Cleanup", build.Ran);
        result.Says("Waits aborted: cancelled").Says("Fine not run: the build was cancelled").Says("Build cancelled. Exit code 130.");
    }

    [Fact]
    public async Task Targets_see_how_the_others_ended()
    {
        (await root.RunAsync(build, "Fine Looks Blocked")).Ended(1);

        Assert.Equal("Fine True", build.Ran);
    }

    private sealed class FailingBuild : LoggedBuild
    {
        public CancellationTokenSource? Source { get; set; }

        private Target Fine => _ => _.Executes(Note("Fine"));

        private Target Blocked => _ => _.Executes(() => throw new BlockedException("two tests failed"));

        private Target Invalid => _ => _.Executes(() => throw new InvalidInputException("plan.md:3:1", "it is bad", "Mend it"));

        private Target Bug => _ => _.Executes(() => throw new ArithmeticException("our bug"));

        private Target Late => _ => _.Executes(async () =>
        {
            await Task.Yield();
            throw new ArithmeticException("later");
        });

        private Target Cleanup => _ => _.AssuredAfterFailure().Executes(token =>
        {
            token.ThrowIfCancellationRequested();
            Log.Add("Cleanup");
            return Task.CompletedTask;
        });

        private Target Soft => _ => _.ProceedAfterFailure().Executes(() => throw new BlockedException("soft"));

        private Target AfterSoft => _ => _.DependsOn(Soft).Executes(Note("AfterSoft"));

        private Target AfterBlocked => _ => _.DependsOn(Blocked).Executes(Note("AfterBlocked"));

        private Target Reports => _ => _.Executes(() =>
        {
            ReportSummary(_ => _.AddPair("Passed", 3));
            ReportSummary(_ => _.AddPair("Failed", 0));
            ReportClosingLine("3 passed, 0 failed");
        });

        private Target Waits => _ => _.Executes(async token =>
        {
            await Source!.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        });

        private Target Looks => _ => _.Executes(() =>
            Log.Add($"{SucceededTargets.Contains(Fine) && !SucceededTargets.Contains(Blocked) && InvokedTargets.Count == 3}"));
    }
}
