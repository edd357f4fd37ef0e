using System.Globalization;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.History;

public sealed class ChurnTests : GitTests
{
    private const long Now = 1_700_000_000;
    private const long Day = 86_400;

    [Fact]
    public async Task Counts_the_commits_that_touched_each_path()
    {
        await Folder.CommitAsync("a.cs", "1");
        await Folder.CommitAsync("a.cs", "2");
        Folder.File("a.cs", "3");
        var tip = await Folder.CommitAsync("with space/ü.cs", "1");

        Assert.Equal([("a.cs", 3), ("with space/ü.cs", 1)], await ChurnAsync(tip));
    }

    [Fact]
    public async Task A_renamed_file_counts_under_each_of_its_names()
    {
        await Folder.CommitAsync("a.cs", "the same text before and after");
        await Folder.GitAsync("mv", "a.cs", "b.cs");

        Assert.Equal([("a.cs", 2), ("b.cs", 1)], await ChurnAsync(await Folder.CommitAsync()));
    }

    [Fact]
    public async Task A_merge_touches_nothing()
    {
        await Folder.CommitAsync("a.cs", "1");
        await Folder.GitAsync("checkout", "--quiet", "-b", "side");
        await Folder.CommitAsync("b.cs", "1");
        await Folder.GitAsync("checkout", "--quiet", "main");
        await Folder.CommitAsync("a.cs", "2");
        await Folder.GitAsync("merge", "--quiet", "--no-ff", "side");

        Assert.Equal([("a.cs", 2), ("b.cs", 1)], await ChurnAsync("HEAD"));
    }

    [Fact]
    public async Task The_days_are_those_before_the_commit_whatever_the_time_is_now()
    {
        var old = await CommitAtAsync(Now - (400 * Day), "a.cs", "1");
        var recent = await CommitAtAsync(Now - (300 * Day), "a.cs", "2", old);
        var tip = await CommitAtAsync(Now, "b.cs", "1", recent);

        Assert.Equal([("a.cs", 1), ("b.cs", 1)], (await ChurnAsync(tip)).Where(file => file.Commits > 0));
        Assert.Equal([("a.cs", 2)], await ChurnAsync(recent));
    }

    [Fact]
    public async Task Before_the_first_commit_there_is_none() => Assert.Empty(await ChurnAsync(await Folder.GitAsync("hash-object", "-t", "tree", "-w", "/dev/null")));

    private async Task<IReadOnlyList<(string Path, int Commits)>> ChurnAsync(string commit) =>
        [.. (await (await Folder.OpenAsync()).ChurnAsync(commit, 365, Cancellation)).Select(file => (file.Key, file.Value)).OrderBy(file => file.Key, StringComparer.Ordinal)];

    /// <summary>Git takes the time of a commit from its environment; written as an object it can have any.</summary>
    private async Task<string> CommitAtAsync(long time, string path, string text, string parent = "")
    {
        Folder.File(path, text);
        await Folder.GitAsync("add", "--all");
        var person = string.Create(CultureInfo.InvariantCulture, $"Tess Tester <tess@example.com> {time} +0000");
        await File.WriteAllTextAsync(
            Folder.Outside("commit"),
            $"tree {await Folder.GitAsync("write-tree")}\n{(parent.Length > 0 ? $"parent {parent}\n" : "")}author {person}\ncommitter {person}\n\nA commit\n",
            Cancellation);
        return await Folder.GitAsync("hash-object", "-t", "commit", "-w", Folder.Outside("commit"));
    }
}
