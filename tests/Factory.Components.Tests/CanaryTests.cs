using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;

namespace Factory.Components.Tests;

/// <summary>The target that proves the hooks, through the host, in process, on a real repository with the hooks of templates/hooks.</summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private const string Catches = "[ ! -e .factory/plans/9999-canary.md ] || exit 1";

    private HookedRepository repository = null!;

    public async ValueTask InitializeAsync() => repository = await HookedRepository.InitAsync();

    public ValueTask DisposeAsync()
    {
        repository?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_hook_that_stops_the_planted_plan_alone_is_proven()
    {
        await CommitBuildAsync(Catches);

        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The hook pre-commit fires: it stops a commit with a plan that holds a placeholder.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", (await repository.TryGitAsync("", "status", "--porcelain")).Output);
        Assert.Single((await repository.TryGitAsync("", "worktree", "list")).Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_hook_that_lets_the_planted_plan_pass_blocks()
    {
        await CommitBuildAsync("echo all is well; exit 0");

        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Canary is blocked: the hook pre-commit is installed and did not fire", run.Errors, StringComparison.Ordinal);
        Assert.Contains("all is well\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hook_that_git_passes_over_blocks()
    {
        await CommitBuildAsync(Catches);
        await repository.GitAsync("update-index", "--chmod=-x", "hooks/git/pre-commit");
        await repository.GitAsync("commit", "--quiet", "--no-verify", "-m", "Not executable");

        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the hook pre-commit is installed and did not fire", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hook_that_stops_everything_proves_nothing()
    {
        await CommitBuildAsync("echo '##[error]no'; exit 2");

        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the hook pre-commit ends with 2 on HEAD as it is, so it proves nothing", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("\n##[error]no", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hook_that_only_this_tree_has_blocks()
    {
        await CommitBuildAsync(Catches);
        await repository.GitAsync("rm", "--quiet", "--cached", "hooks/git/pre-commit");
        await repository.GitAsync("commit", "--quiet", "--no-verify", "-m", "Forgotten");

        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("hooks/git/pre-commit is not committed, so a new worktree has no hook pre-commit", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_hook_there_is_nothing_to_prove()
    {
        await CommitBuildAsync("exit 1");
        await repository.GitAsync("config", "--unset", "core.hooksPath");

        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No hook pre-commit is installed: nothing to prove.\n", run.Output, StringComparison.Ordinal);
    }

    private async Task CommitBuildAsync(string script)
    {
        repository.Write("build.sh", $"#!/bin/sh\n{script}\n");
        repository.Write(".nuke/parameters.json", "{}\n");
        await repository.GitAsync("add", "--all");
        await repository.GitAsync("commit", "--quiet", "--no-verify", "-m", "The build");
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await BuildHost.RunAsync(new ShopBuild(), new(["Canary"], new Dictionary<string, string>(), repository.Root, output, errors));
        return (exitCode, output.ToString(), errors.ToString());
    }

    private sealed class ShopBuild : FactoryBuild, ICanary;
}
