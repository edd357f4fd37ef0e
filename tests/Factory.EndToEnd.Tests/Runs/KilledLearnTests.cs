using System.Diagnostics;
using Factory.EndToEnd.Tests.Faults;
using Factory.EndToEnd.Tests.Infra;

namespace Factory.EndToEnd.Tests.Runs;

/// <summary>Kills Learn for good at many moments: what it leaves is nothing or all, at the latest once the next Learn begins.</summary>
[Collection(SharedCopy.Name)]
public sealed class KilledLearnTests(FactoryCopy copy)
{
    private const int Kills = 20;
    private const int Seed = 20261123;

    // The commit itself is at the end: half of the kills go there.
    private const double LateShare = 0.7;

    private readonly Checkout checkout = copy.Checkout;

    [Fact]
    public async Task A_killed_Learn_leaves_nothing_or_the_whole_commit()
    {
        await checkout.StartBranchAsync("killed-learn");
        checkout.Write("lesson.md", LessonText.NoThreadSleep);
        var before = await StateAsync();
        var time = Stopwatch.StartNew();
        await LearnAsync();
        var whole = await StateAsync();
        var length = time.Elapsed;
        Assert.NotEqual(before, whole);

        var moments = new Random(Seed);
        var left = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await checkout.GitAsync("reset", "--quiet", "--hard", "start");
            var share = kill % 2 == 0 ? moments.NextDouble() : LateShare + ((1 - LateShare) * moments.NextDouble());
            await checkout.TryKillBuildAfterAsync(length * share, "Learn", "--lesson", "lesson.md");

            if (File.Exists(checkout[".git/factory-commit.json"]))
            {
                left.Add("half done");
                await LearnAsync();
                Assert.Equal(whole, await StateAsync());
                continue;
            }

            left.Add(await StateAsync());
            Assert.Contains(left[^1], new[] { before, whole });
        }

        Assert.Contains(before, left);
    }

    private async Task LearnAsync()
    {
        var run = await checkout.BuildAsync("Learn", "--lesson", "lesson.md");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    /// <summary>The files of the commit, what git says of tree and index beside them, and what was learned.</summary>
    private async Task<string> StateAsync() =>
        $"{await checkout.GitAsync("log", "-1", "--format=%s")}\n{await checkout.GitAsync("ls-tree", "-r", "HEAD", ".factory")}\n{await checkout.GitAsync("status", "--porcelain", "--untracked-files=all")}";
}
