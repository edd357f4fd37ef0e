using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;
using Factory.Platform.Processes;

namespace Factory.Components.Tests;

/// <summary>The target that measures learning, through the host, in process, on a real repository.</summary>
public sealed class CompoundTests : IDisposable
{
    private const string Page = "artifacts/factory/reports/Compound.html";

    private readonly SmallRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Without_a_commit_it_says_that_nothing_was_learned_and_passes()
    {
        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nothing was learned yet. ", run.Output, StringComparison.Ordinal);
        Assert.Contains("<h1>Nothing was learned yet</h1>", repository.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_commit_gives_the_same_files()
    {
        repository.Write(".factory/rules/no-wait.yml", "rules:\n  - { id: no-wait, message: Await., severity: ERROR, languages: [csharp], pattern: $X.Wait() }\n");
        repository.Write("A.cs", "class A { void F(Task t) => t.Wait(); }\n");
        await GitAsync("init", "--quiet", "--initial-branch=main");
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=Tess", "-c", "user.email=tess@example.com", "commit", "--quiet", "-m", "Start");

        var first = await RunAsync();
        var page = repository.Read(Page);
        var second = await RunAsync("--commits", "5");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("There is nothing to compare yet", first.Output, StringComparison.Ordinal);
        Assert.Equal(page, repository.Read(Page));
        Assert.Contains("\"commits\": 1,", repository.Read("artifacts/factory/reports/Compound.json"), StringComparison.Ordinal);
        Assert.StartsWith("## There is nothing to compare yet\n", repository.Read("artifacts/factory/reports/Compound.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public async Task A_number_of_commits_that_is_none_is_invalid_input(string commits) =>
        Assert.Equal(2, (await RunAsync("--commits", commits)).ExitCode);

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => repository.RunAsync(new ShopBuild(), ["Compound", .. arguments]);

    private async Task GitAsync(params string[] arguments) =>
        Assert.Equal(0, (await ChildProcess.RunAsync(new("git", arguments, repository["."]), TestContext.Current.CancellationToken)).ExitCode);

    private sealed class ShopBuild : FactoryBuild, ICompound;
}
