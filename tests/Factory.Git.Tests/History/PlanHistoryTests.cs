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
    public async Task A_commit_that_touches_nothing_but_plans_does_not_count()
    {
        await Folder.CommitAsync(".factory/plans/0001-one.md", "One", "Approve one\n\nPlan: 1");
        Folder.File(".factory/plans/0002-two.md", "Two");
        await Folder.CommitAsync(".factory/plans/0001-one.md", "One and more", "Plan more\n\nPlan: 1\nPlan: 2");
        Assert.Empty(await ReadAsync());

        await Folder.CommitAsync(".factory/plans-of-old.md", "Old", "Beside\n\nPlan: 2");
        Folder.File(".factory/plans/0001-one.md", "One, built");
        await Folder.CommitAsync("z.txt", "z", "Build\n\nPlan: 1");
        Assert.Equal([new(1, 1, 0), new(2, 1, 0)], await ReadAsync());
    }

    [Theory]
    [InlineData(".factory/plans/0001-one.md", 0)]
    [InlineData("src/One.cs", 1)]
    public async Task A_merge_is_what_it_brings(string path, int count)
    {
        await Folder.CommitAsync("a.txt", "a", "Start");
        await Folder.GitAsync("checkout", "--quiet", "-b", "topic");
        await Folder.CommitAsync(path, "One", "Work");
        await Folder.GitAsync("checkout", "--quiet", "main");
        await Folder.GitAsync("merge", "--quiet", "--no-ff", "-m", "Merge\n\nPlan: 1", "topic");

        Assert.Equal(count, (await ReadAsync()).Sum(plan => plan.Merged));
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
