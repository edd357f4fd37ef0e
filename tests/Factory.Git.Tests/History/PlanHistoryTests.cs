using Factory.Git.History;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.History;

public sealed class PlanHistoryTests : GitTests
{
    [Fact]
    public async Task Counts_the_commits_that_name_each_plan()
    {
        await Folder.CommitAsync("Start\n\nPlan: 1");
        await Folder.CommitAsync("Both\n\nplan: 2\nPLAN: 1\nPlan: 1");
        await Folder.CommitAsync("Neither");

        Assert.Equal([new(1, 2, 0), new(2, 1, 0)], await ReadAsync());
    }

    [Theory]
    [InlineData("Plan: 1 is a line of the text\n\nSigned-off-by: Tess")]
    [InlineData("Start\n\nPlan: one")]
    [InlineData("Start\n\nPlan: 9999999999")]
    [InlineData("Start\n\nPlans: 1")]
    public async Task Only_a_trailer_with_a_number_names_a_plan(string message)
    {
        await Folder.CommitAsync(message);

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task A_version_holds_what_lies_before_its_tag_also_where_that_is_on_another_branch()
    {
        await Folder.CommitAsync("One\n\nPlan: 1");
        await Folder.GitAsync("checkout", "--quiet", "-b", "release");
        await Folder.CommitAsync("Prepare the release");
        await Folder.GitAsync("tag", "-a", "v1.0.0", "-m", "1.0.0");
        await Folder.GitAsync("checkout", "--quiet", "main");
        await Folder.CommitAsync("Two\n\nPlan: 1\nPlan: 2");

        Assert.Equal([new(1, 2, 1), new(2, 1, 0)], await ReadAsync());

        await Folder.GitAsync("tag", "2.0.0-beta.1");
        Assert.Equal([new(1, 2, 2), new(2, 1, 1)], await ReadAsync());
    }

    [Fact]
    public async Task Another_tag_is_no_version()
    {
        await Folder.CommitAsync("One\n\nPlan: 1");
        await Folder.GitAsync("tag", "nightly");
        await Folder.GitAsync("tag", "v1");

        Assert.Equal([new(1, 1, 0)], await ReadAsync());
    }

    [Fact]
    public async Task A_shallow_clone_sees_what_it_has()
    {
        await Folder.CommitAsync("One\n\nPlan: 1");
        await Folder.CommitAsync("Two\n\nPlan: 1");
        using var clone = await Folder.CloneAsync("--depth=1");

        var repository = await clone.OpenAsync();

        Assert.True(await repository.IsShallowAsync(Cancellation));
        Assert.Equal([new PlanCommits(1, 1, 0)], await repository.PlanCommitsAsync("HEAD", Cancellation));
    }

    [Fact]
    public async Task Before_the_first_commit_there_are_none() => Assert.Empty(
        await (await Folder.OpenAsync()).PlanCommitsAsync(await Folder.GitAsync("hash-object", "-t", "tree", "-w", "/dev/null"), Cancellation));

    private async Task<IReadOnlyList<PlanCommits>> ReadAsync() => await (await Folder.OpenAsync()).PlanCommitsAsync("HEAD", Cancellation);
}
