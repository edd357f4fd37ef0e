using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;
using Factory.Platform.Processes;

namespace Factory.Components.Tests;

/// <summary>Learn when it only proposes, through the host, in process, on a real repository.</summary>
public sealed class MineTests : IDisposable
{
    private readonly SmallRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task It_prints_the_proposals_and_writes_them_beside_the_reports()
    {
        await GitAsync("init", "--quiet", "--initial-branch=main");
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "-m", "Add the shop");
        await GitAsync("commit", "--quiet", "--allow-empty", "-m", "Revert \"Add the shop\"");

        var run = await repository.RunAsync(new LearnBuild(), "Learn", "--mine", "--days", "7", "--commits", "50");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("1 proposal: 1 revert.\n2 commits read; 0 of 0 fixes looked at for lines at most 7 days old.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"revert\"", repository.Read("artifacts/factory/reports/Mine.json"), StringComparison.Ordinal);
        Assert.StartsWith("# What the history proposes to learn\n", repository.Read("artifacts/factory/reports/Mine.md"), StringComparison.Ordinal);
    }

    private Task<ProcessOutcome> GitAsync(params string[] arguments) =>
        ChildProcess.RunAsync(new("git", ["-c", "user.name=Tess", "-c", "user.email=tess@example.com", .. arguments], repository[""]), TestContext.Current.CancellationToken);

    private sealed class LearnBuild : FactoryBuild, ILearn;
}
