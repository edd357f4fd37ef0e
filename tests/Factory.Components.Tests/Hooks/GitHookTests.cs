using Factory.Components.Tests.Infra;
using Factory.Platform.Processes;

namespace Factory.Components.Tests.Hooks;

/// <summary>The hooks of templates/hooks/git, run by git, with a stand-in for build.sh.</summary>
public sealed class GitHookTests : IAsyncLifetime
{
    private const string Plan = ".factory/plans/0001-a plan.md";

    private HookedRepository repository = null!;

    public async ValueTask InitializeAsync() => repository = await HookedRepository.InitAsync();

    public ValueTask DisposeAsync()
    {
        repository?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(127, true)]
    [InlineData(130, false)]
    public async Task A_verdict_stops_a_commit_and_a_bug_does_not(int exitCode, bool goesOn)
    {
        repository.EndsWith(exitCode);

        var commit = await CommitAsync(Plan);

        Assert.Equal(goesOn, commit.ExitCode == 0);
        Assert.Equal("|the root|PlanReview Context --check --verbosity quiet\n", repository.Calls);
        Assert.Contains("what the gate found", commit.Errors, StringComparison.Ordinal);
        Assert.Equal(exitCode != 0, commit.Errors.Contains("pre-commit: ./build.sh PlanReview Context --check", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_without_the_envelope_asks_only_for_the_rendered_context()
    {
        Assert.Equal(0, (await CommitAsync("src/An order.cs")).ExitCode);

        Assert.Equal("|the root|Context --check --verbosity quiet\n", repository.Calls);
    }

    [Fact]
    public async Task The_first_commit_of_a_repository_is_asked_too()
    {
        await repository.GitAsync("checkout", "--quiet", "--orphan", "fresh");

        Assert.Equal(0, (await CommitAsync(Plan)).ExitCode);

        Assert.Contains("|the root|PlanReview ", repository.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_committed_past_the_index_counts_as_staged()
    {
        await CommitAsync(Plan);
        repository.Write(Plan, "changed");
        repository.EndsWith(1);

        Assert.NotEqual(0, (await repository.TryGitAsync("", "commit", "--quiet", "--all", "-m", "All")).ExitCode);

        Assert.EndsWith("|the root|PlanReview Context --check --verbosity quiet\n", repository.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_runs_at_the_root_wherever_git_was_called()
    {
        repository.Write(Plan, "text");
        repository.Write("src/a folder/a.txt", "text");
        await repository.GitAsync("add", "--all");

        Assert.Equal(0, (await repository.TryGitAsync("src/a folder", "commit", "--quiet", "-m", "Below")).ExitCode);

        Assert.Equal("|the root|PlanReview Context --check --verbosity quiet\n", repository.Calls);
    }

    [Fact]
    public async Task It_runs_the_build_of_the_worktree_that_is_committed()
    {
        await repository.GitAsync("worktree", "add", "--quiet", "-b", "second", repository.Outside("second tree"));
        await File.WriteAllTextAsync(repository.Outside("second tree/a.txt"), "text", TestContext.Current.CancellationToken);
        await repository.TryGitAsync(repository.Outside("second tree"), "add", "--all");

        Assert.Equal(0, (await repository.TryGitAsync(repository.Outside("second tree"), "commit", "--quiet", "-m", "Second")).ExitCode);

        Assert.Equal("|second tree|Context --check --verbosity quiet\n", repository.Calls);
    }

    [Fact]
    public async Task No_verify_goes_past_it()
    {
        repository.EndsWith(1);

        Assert.Equal(0, (await CommitAsync(Plan, "--no-verify")).ExitCode);

        Assert.Equal("", repository.Calls);
    }

    [Fact]
    public async Task Without_a_build_that_can_be_run_both_say_so_and_go_on()
    {
        File.Delete(repository.At("build.sh"));

        var commit = await CommitAsync(Plan);
        var push = await PushAsync("main");

        Assert.Equal(0, commit.ExitCode);
        Assert.Contains("pre-commit: there is no build.sh that can be run", commit.Errors, StringComparison.Ordinal);
        Assert.Equal(0, push.ExitCode);
        Assert.Contains("pre-push: there is no build.sh that can be run", push.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task A_verdict_stops_a_push_and_a_bug_does_not(int exitCode, bool goesOn)
    {
        repository.EndsWith(exitCode);

        var push = await PushAsync("main");

        Assert.Equal(goesOn, push.ExitCode == 0);
        Assert.Equal("|the root|BuildReview --verbosity quiet\n", repository.Calls);
        Assert.Contains("what the gate found", push.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_that_only_deletes_or_brings_nothing_new_is_not_reviewed()
    {
        await PushAsync("main:topic");
        repository.EndsWith(1);

        Assert.Equal(0, (await PushAsync("main:topic")).ExitCode);
        Assert.Equal(0, (await PushAsync(":topic")).ExitCode);

        Assert.Single(repository.Calls.TrimEnd('\n').Split('\n'));
    }

    private async Task<ProcessOutcome> CommitAsync(string path, params string[] options)
    {
        repository.Write(path, "text");
        await repository.GitAsync("add", "--all");
        return await repository.TryGitAsync("", ["commit", "--quiet", "-m", "A commit", .. options]);
    }

    private async Task<ProcessOutcome> PushAsync(string what)
    {
        await repository.GitAsync("init", "--quiet", "--bare", repository.Outside("remote"));
        return await repository.TryGitAsync("", "push", "--quiet", repository.Outside("remote"), what);
    }
}
