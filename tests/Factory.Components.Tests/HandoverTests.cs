using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;

namespace Factory.Components.Tests;

/// <summary>The target that asks whether the repository can be handed over, through the host, in process, on a real repository.</summary>
public sealed class HandoverTests : IAsyncLifetime
{
    private HookedRepository repository = null!;

    public async ValueTask InitializeAsync() => repository = await HookedRepository.InitAsync();

    public ValueTask DisposeAsync()
    {
        repository?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_repository_that_does_not_build_by_itself_is_blocked_and_reported()
    {
        repository.Write(".nuke/parameters.json", "{}\n");
        repository.Write(".factory/factory.yml", "version: 1\nhandover: { command: [git, no-such-command], tries: 0 }\n");
        await repository.GitAsync("add", "--all");
        await repository.GitAsync("commit", "--quiet", "--no-verify", "-m", "The policy");
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var machine = new Dictionary<string, string> { ["PATH"] = "/usr/local/bin:/usr/bin:/bin" };

        var exitCode = await BuildHost.RunAsync(new ShopBuild(), new(["Handover"], machine, repository.Root, output, errors));

        Assert.Equal(1, exitCode);
        Assert.Contains("In a clean clone with an empty home folder `git no-such-command` ends with 1", output.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(repository.Root, "artifacts/factory/reports/Handover.html")));
        Assert.True(File.Exists(Path.Combine(repository.Root, "artifacts/factory/history/Handover.json")));
    }

    private sealed class ShopBuild : FactoryBuild, IHandover;
}
