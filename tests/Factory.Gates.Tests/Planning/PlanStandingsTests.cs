using Factory.Gates.Envelope;
using Factory.Gates.Planning;
using Factory.Gates.Tests.Infra;
using Factory.Git;

namespace Factory.Gates.Tests.Planning;

public sealed class PlanStandingsTests
{
    private const string Test = "namespace Ordering.Tests;\npublic sealed class ExportTests\n{\n    [Fact]\n    public void Header() { }\n}\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_that_no_commit_names_is_where_its_file_says()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));

        Assert.Equal(PlanState.Proposed, (await ReadAsync(git)).State);
    }

    [Fact]
    public async Task Its_own_text_is_no_test()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText), ("docs/ExportTests.md", Test));
        await git.CommitAsync("Begin\n\nPlan: 12");

        var standing = await ReadAsync(git);

        Assert.Equal((PlanState.InWork, 1), (standing.State, standing.Commits));
        Assert.Equal("C1", Assert.Single(standing.Missing).Id);
    }

    [Fact]
    public async Task It_is_built_once_its_tests_are_merged_and_released_once_a_version_holds_it()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));
        git.Write(("tests/ExportTests.cs", Test));
        await git.CommitAsync("Build it\n\nPlan: 12");
        Assert.Equal(PlanState.Built, (await ReadAsync(git)).State);

        await git.GitAsync("tag", "v1.0.0");
        Assert.Equal(PlanState.Released, (await ReadAsync(git)).State);

        git.Write(("a.txt", "more"));
        await git.CommitAsync("More of it\n\nPlan: 12");
        Assert.Equal(PlanState.Built, (await ReadAsync(git)).State);
    }

    [Theory]
    [InlineData("A test that shows a sentence", PlanState.Built)]
    [InlineData("'Ordering.Tests.ExportTests.Header(rows: 1)'", PlanState.Built)]
    [InlineData("Ordering.Tests+ExportTests.Header", PlanState.Built)]
    [InlineData("Ordering.Tests.ExportTests.Head", PlanState.InWork)]
    [InlineData("Ordering.Tests.ImportTests.Header", PlanState.InWork)]
    [InlineData("''", PlanState.InWork)]
    public async Task A_test_is_its_type_and_its_method_in_one_source(string verifiedBy, PlanState state)
    {
        var plan = Plans.FullText.Replace("Ordering.Tests.ExportTests.Header", verifiedBy, StringComparison.Ordinal);
        using var git = await GitFolder.TopicAsync((Plans.Path, plan), ("tests/ExportTests.cs", Test));
        await git.CommitAsync("Build it\n\nPlan: 12");

        Assert.Equal(state, (await ReadAsync(git, plan)).State);
    }

    [Fact]
    public async Task In_a_shallow_clone_the_file_counts_where_it_says_more()
    {
        var plan = Plans.FullText.Replace("status: proposed", "status: released", StringComparison.Ordinal);
        using var git = await GitFolder.TopicAsync((Plans.Path, plan));
        await git.CommitAsync("Build it\n\nPlan: 12");
        await git.CommitAsync("Something else");
        using var clone = new TempFolder();
        await git.GitAsync("clone", "--quiet", "--depth=1", $"file://{git.Input.Root}", clone.At("shallow"));

        var repository = await Repository.OpenAsync(clone.At("shallow"), git.Input.Run, Cancellation);
        var standings = await PlanStandings.ReadAsync(repository, "HEAD", [PlanFile.Parse(plan, Plans.Path)], Cancellation);

        Assert.False(standings.IsWhole);
        Assert.Equal(PlanState.Released, Assert.Single(standings.Plans).State);
        Assert.Empty(standings.Open);
        Assert.Equal(PlanState.InWork, (await ReadAsync(git, plan)).State);
    }

    private static async Task<PlanStanding> ReadAsync(GitFolder git, string? text = null)
    {
        var repository = await Repository.OpenAsync(git.Input.Root, git.Input.Run, Cancellation);
        var plan = PlanFile.Parse(text ?? Plans.FullText, Plans.Path);
        var standings = await PlanStandings.ReadAsync(repository, "HEAD", [plan], Cancellation);
        Assert.True(standings.IsWhole);
        return Assert.Single(standings.Plans);
    }
}
