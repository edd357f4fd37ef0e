using Factory.Git.Merges;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Merges;

public sealed class MergerTests : GitTests
{
    [Fact]
    public async Task Gives_the_tree_of_both_sides()
    {
        var (ours, theirs) = await SidesAsync(() => Folder.File("ours.txt", "ours\n"), () => Folder.File("theirs.txt", "theirs\n"));

        var outcome = await MergeAsync(ours, theirs);

        Assert.Empty(outcome.Conflicts);
        Assert.Equal("base.txt\nours.txt\ntheirs.txt", await Folder.GitAsync("ls-tree", "--name-only", outcome.TreeId!));
    }

    [Fact]
    public async Task Names_every_file_that_conflicts_and_why()
    {
        var (ours, theirs) = await SidesAsync(
            () =>
            {
                Folder.File("base.txt", "ours\n");
                Folder.File("with\nnewline é.txt", "ours\n");
            },
            () =>
            {
                Folder.File("base.txt", "theirs\n");
                Folder.File("with\nnewline é.txt", "theirs\n");
            });

        var outcome = await MergeAsync(ours, theirs);

        Assert.Null(outcome.TreeId);
        Assert.Equal(
            [
                new("base.txt", "CONFLICT (content): Merge conflict in base.txt"),
                new MergeConflict("with\nnewline é.txt", "CONFLICT (add/add): Merge conflict in with newline é.txt"),
            ],
            outcome.Conflicts);
    }

    [Fact]
    public async Task Names_a_file_that_one_side_deleted()
    {
        var (ours, theirs) = await SidesAsync(() => File.Delete(Folder.At("base.txt")), () => Folder.File("base.txt", "theirs\n"));

        var conflict = Assert.Single((await MergeAsync(ours, theirs)).Conflicts);

        Assert.Equal("base.txt", conflict.Path);
        Assert.StartsWith("CONFLICT (modify/delete)", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_our_tree_when_theirs_lies_behind()
    {
        var theirs = await Folder.CommitAsync("a.txt", "one");
        var ours = await Folder.CommitAsync("a.txt", "two");

        Assert.Equal(await Folder.GitAsync("rev-parse", "HEAD^{tree}"), (await MergeAsync(ours, theirs)).TreeId);
        Assert.Equal(await Folder.GitAsync("rev-parse", "HEAD^{tree}"), (await MergeAsync(ours, ours)).TreeId);
    }

    [Fact]
    public async Task Does_not_merge_what_shares_no_history()
    {
        var ours = await Folder.CommitAsync("a.txt", "one");
        await Folder.GitAsync("switch", "--quiet", "--orphan", "stray");
        var theirs = await Folder.CommitAsync("b.txt", "two");

        var outcome = await MergeAsync(ours, theirs);

        Assert.Null(outcome.TreeId);
        Assert.Equal($"{ours} and {theirs} share no history", Assert.Single(outcome.Conflicts).Message);
    }

    [Fact]
    public async Task Changes_nothing_of_the_user()
    {
        var (ours, theirs) = await SidesAsync(() => Folder.File("base.txt", "ours\n"), () => Folder.File("base.txt", "theirs\n"));
        Folder.File("dirty.txt", "dirty");
        var before = await Folder.StateAsync();

        await MergeAsync(ours, theirs);

        Assert.Equal(before, await Folder.StateAsync());
    }

    [Theory]
    [InlineData("none")]
    [InlineData("--help")]
    public async Task Names_a_commit_that_does_not_exist(string commit)
    {
        await Folder.CommitAsync();

        Assert.Contains($"'{commit}' names no commit", await FaultAsync(() => MergeAsync("HEAD", commit)), StringComparison.Ordinal);
    }

    private async Task<MergeOutcome> MergeAsync(string ours, string theirs) =>
        await (await Folder.OpenAsync()).MergeAsync(ours, theirs, Cancellation);

    private async Task<(string Ours, string Theirs)> SidesAsync(Action ours, Action theirs)
    {
        var fork = await Folder.CommitAsync("base.txt", "base\n");
        theirs();
        var there = await Folder.CommitAsync();
        await Folder.GitAsync("switch", "--quiet", "-c", "feature", fork);
        ours();
        return (await Folder.CommitAsync(), there);
    }
}
