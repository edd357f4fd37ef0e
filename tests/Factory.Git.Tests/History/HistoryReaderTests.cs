using Factory.Git.History;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.History;

public sealed class HistoryReaderTests : GitTests
{
    private const string Missing = "0123456789012345678901234567890123456789";

    [Fact]
    public async Task Tells_each_commit_with_its_files_newest_first()
    {
        var first = await Folder.CommitAsync("a ü.cs", "one", "First\n\nA body: with lines\n:100644 no file\n\nPlan: 1");
        var second = await Folder.CommitAsync("a ü.cs", "two", "Second");
        await Folder.GitAsync("rm", "--quiet", "a ü.cs");
        var third = await Folder.CommitAsync("Third");

        var history = await ReadAsync();

        Assert.Equal([(third, second, "Third"), (second, first, "Second"), (first, "", "First")], history.Select(commit => (commit.Id, commit.Parent, commit.Subject)));
        Assert.Equal("A body: with lines\n:100644 no file\n\nPlan: 1", history[2].Body);
        Assert.Equal(("Tess Tester", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000)), (history[2].Author, history[2].AuthorTime));
        var (one, two) = (await IdAsync(first, "a ü.cs"), await IdAsync(second, "a ü.cs"));
        Assert.Equal(
            [new("a ü.cs", "a ü.cs", two, ""), new("a ü.cs", "a ü.cs", one, two), new HistoryFile("a ü.cs", "a ü.cs", "", one)],
            history.SelectMany(commit => commit.Files));
    }

    [Fact]
    public async Task Knows_where_a_renamed_file_came_from()
    {
        var text = string.Join('\n', Enumerable.Range(1, 30));
        await Folder.CommitAsync("a.cs", text);
        await Folder.GitAsync("mv", "a.cs", "b.cs");
        await Folder.CommitAsync("b.cs", $"{text}\nmore");

        var file = Assert.Single((await ReadAsync())[0].Files);
        Assert.Equal(("b.cs", "a.cs"), (file.Path, file.OldPath));
    }

    [Fact]
    public async Task Goes_down_both_sides_of_a_merge_and_leaves_the_merge_out()
    {
        await Folder.CommitAsync("a.cs", "1", "Start");
        await Folder.GitAsync("checkout", "--quiet", "-b", "side");
        await Folder.CommitAsync("b.cs", "1", "Side");
        await Folder.GitAsync("checkout", "--quiet", "main");
        await Folder.CommitAsync("a.cs", "2", "Main");
        await Folder.GitAsync("merge", "--quiet", "--no-ff", "-m", "Join", "side");

        Assert.Equal(["Main", "Side", "Start"], (await ReadAsync()).Select(commit => commit.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reads_no_more_commits_than_asked_for()
    {
        await Folder.CommitAsync("One");
        await Folder.CommitAsync("Two");

        Assert.Equal(["Two"], (await ReadAsync(most: 1)).Select(commit => commit.Subject));
    }

    [Fact]
    public async Task Keeps_the_beginning_and_the_end_of_a_message_that_is_too_long()
    {
        await Folder.CommitAsync($"{new string('s', 1000)}\n\n{new string('b', 20_000)}\n\nPlan: 7");

        var commit = Assert.Single(await ReadAsync());

        Assert.Equal(400, commit.Subject.Length);
        Assert.InRange(commit.Body.Length, 100, 8_100);
        Assert.EndsWith("Plan: 7", commit.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_no_file()
    {
        File.CreateSymbolicLink(Folder.At("link"), "nowhere");
        await Folder.CommitAsync("Link");

        Assert.Empty(Assert.Single(await ReadAsync()).Files);
    }

    [Fact]
    public async Task The_last_commit_of_a_shallow_clone_is_told_without_files()
    {
        await Folder.CommitAsync("a.cs", "1");
        await Folder.CommitAsync("b.cs", "1");
        await Folder.CommitAsync("c.cs", "1");
        using var clone = await Folder.CloneAsync("--depth=2");

        var history = await (await clone.OpenAsync()).HistoryAsync("HEAD", 10, Cancellation);

        Assert.Equal([(false, 1), (true, 0)], history.Select(commit => (commit.IsEdge, commit.Files.Count)));
    }

    [Fact]
    public async Task A_commit_that_is_not_there_is_named()
    {
        await Folder.CommitAsync("One");
        var repository = await Folder.OpenAsync();

        Assert.Contains("'nowhere' names no commit", await FaultAsync(() => repository.HistoryAsync("nowhere", 1, Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_clone_is_read_without_fetching()
    {
        await Folder.CommitAsync("a.cs", "1");
        await Folder.CommitAsync("a.cs", "2");
        await Folder.GitAsync("mv", "a.cs", "b.cs");
        Folder.File("c.cs", "3");
        await Folder.CommitAsync("b.cs", "2");
        var id = await IdAsync("HEAD", "b.cs");
        await Folder.GitAsync("config", "uploadpack.allowFilter", "true");
        using var clone = await Folder.CloneAsync("--filter=blob:none", "--no-checkout");
        var repository = await clone.OpenAsync();

        var history = await repository.HistoryAsync("HEAD", 10, Cancellation);

        Assert.Equal([("a.cs", "b.cs"), ("c.cs", "c.cs")], history[0].Files.Select(file => (file.OldPath, file.Path)));
        Assert.Empty(await TextsAsync(repository, id));
        Assert.Contains($"?{id}", await clone.GitAsync("rev-list", "--objects", "--missing=print", "HEAD"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_lacks_a_content_is_read_all_the_same()
    {
        await Folder.CommitAsync("a.cs", string.Join('\n', Enumerable.Range(1, 30)));
        await Folder.GitAsync("mv", "a.cs", "b.cs");
        await Folder.CommitAsync("b.cs", string.Join('\n', Enumerable.Range(1, 31)));
        var id = await IdAsync("HEAD", "b.cs");
        File.Delete(Folder.At($".git/objects/{id[..2]}/{id[2..]}"));

        Assert.Equal([2, 1], (await ReadAsync()).Select(commit => commit.Files.Count));
    }

    [Fact]
    public async Task Tells_contents_by_id_and_leaves_out_what_is_not_there_or_too_large()
    {
        Folder.File("large.txt", new string('x', (8 * 1024 * 1024) + 1));
        Folder.File("a.txt", "ä\n");
        await Folder.CommitAsync("b.txt", "");
        string[] ids = [await IdAsync("HEAD", "b.txt"), Missing, await IdAsync("HEAD", "large.txt"), await IdAsync("HEAD", "a.txt"), "", "a\nb", await IdAsync("HEAD", "")];

        Assert.Equal([(ids[0], ""), (ids[3], "ä\n")], await TextsAsync(await Folder.OpenAsync(), [.. ids, ids[3]]));
    }

    [Fact]
    public async Task Contents_come_in_several_batches_when_they_are_large()
    {
        string[] letters = ["a", "b", "c"];
        foreach (var letter in letters)
        {
            Folder.File(letter, $"{string.Concat(Enumerable.Repeat($"{letter} line\n", 700_000))}");
        }

        await Folder.CommitAsync("Large");
        string[] ids = [await IdAsync("HEAD", "a"), await IdAsync("HEAD", "b"), await IdAsync("HEAD", "c")];

        Assert.Equal(["a", "b", "c"], (await TextsAsync(await Folder.OpenAsync(), ids)).Select(blob => blob.Text[..1]));
    }

    private static async Task<IReadOnlyList<(string Id, string Text)>> TextsAsync(Repository repository, params string[] ids)
    {
        var texts = new List<(string, string)>();
        await foreach (var blob in repository.BlobsAsync(ids, Cancellation))
        {
            texts.Add((blob.Id, blob.Text));
        }

        return texts;
    }

    private Task<string> IdAsync(string commit, string path) => Folder.GitAsync("rev-parse", $"{commit}:{path}");

    private async Task<IReadOnlyList<HistoryCommit>> ReadAsync(int most = 100) => await (await Folder.OpenAsync()).HistoryAsync("HEAD", most, Cancellation);
}
