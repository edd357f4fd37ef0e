using System.Text.Json;
using Factory.EndToEnd.Tests.Infra;

namespace Factory.EndToEnd.Tests.Runs;

/// <summary>A run that is killed at any moment leaves whole files or none, the user's tree as it was, and nothing that the next run stumbles over.</summary>
[Collection(SharedCopy.Name)]
public sealed class KilledRunTests(FactoryCopy copy)
{
    private readonly Checkout checkout = copy.Checkout;

    [Fact]
    public async Task A_killed_run_leaves_no_half_file_and_the_next_run_is_right()
    {
        await checkout.StartBranchAsync("killed");
        await checkout.GitAsync("commit", "--quiet", "--allow-empty", "--message", "Ours");
        await checkout.GitAsync("checkout", "--quiet", "main");
        checkout.Write("docs/theirs.md", "# Theirs\n");
        await checkout.CommitAsync("Theirs");
        await checkout.GitAsync("checkout", "--quiet", "killed");

        foreach (var seconds in (double[])[0.5, 2.1, 5.3, 8.9])
        {
            await checkout.KillBuildAfterAsync(TimeSpan.FromSeconds(seconds), "IntegrationReview");

            Assert.Empty(await checkout.GitAsync("status", "--porcelain"));
            Assert.All(Reports("*.json"), file => JsonDocument.Parse(File.ReadAllText(file)).Dispose());
        }

        var run = await checkout.BuildAsync("IntegrationReview");

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(15, Reports("*").Length);
        Assert.Single((await checkout.GitAsync("worktree", "list")).Split('\n'));
    }

    private string[] Reports(string pattern) => Directory.Exists(checkout["artifacts/factory/reports"])
        ? Directory.GetFiles(checkout["artifacts/factory/reports"], pattern)
        : [];
}
