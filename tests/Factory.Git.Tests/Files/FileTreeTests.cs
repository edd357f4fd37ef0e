using Factory.Git.Files;
using Factory.Git.Tests.Infra;
using Factory.Platform.Files;

namespace Factory.Git.Tests.Files;

/// <summary>What holds for both states: the working tree and a commit.</summary>
public sealed class FileTreeTests : GitTests
{
    [Theory]
    [InlineData(State.WorkingTree)]
    [InlineData(State.Commit)]
    public async Task Lists_in_ordinal_order_and_below_a_folder(State state)
    {
        foreach (var path in new[] { "b.txt", "B.txt", "a/x.txt", "a/b/y é.txt", "a.txt", "ab/z.txt" })
        {
            Folder.File(path, path);
        }

        var tree = await TreeAsync(state);

        Assert.Equal(["B.txt", "a.txt", "a/b/y é.txt", "a/x.txt", "ab/z.txt", "b.txt"], await tree.ListAsync("", Cancellation));
        Assert.Equal(["a/b/y é.txt", "a/x.txt"], await tree.ListAsync("a", Cancellation));
        Assert.Equal(["a/b/y é.txt"], await tree.ListAsync("a/b/", Cancellation));
        Assert.Empty(await tree.ListAsync("none", Cancellation));
    }

    [Theory]
    [InlineData(State.WorkingTree)]
    [InlineData(State.Commit)]
    public async Task Reads_text_of_any_kind(State state)
    {
        Folder.File("a.txt", "é日本\r\nlast");
        await File.WriteAllBytesAsync(Folder.At("b.txt"), [0xEF, 0xBB, 0xBF, (byte)'b'], Cancellation);
        await File.WriteAllBytesAsync(Folder.At("c.txt"), [0xFF, (byte)'c', 0], Cancellation);
        Folder.File("d.txt", "");
        Folder.File("e.txt", "after the odd ones");

        var tree = await TreeAsync(state);

        Assert.Equal("é日本\r\nlast", await tree.ReadAsync("a.txt", Cancellation));
        Assert.Equal("b", await tree.ReadAsync("b.txt", Cancellation));
        Assert.Equal("\uFFFDc\0", await tree.ReadAsync("c.txt", Cancellation));
        Assert.Equal("", await tree.ReadAsync("d.txt", Cancellation));
        Assert.Equal("after the odd ones", await tree.ReadAsync("e.txt", Cancellation));
    }

    [Theory]
    [InlineData(State.WorkingTree)]
    [InlineData(State.Commit)]
    public async Task Has_no_file_where_there_is_none(State state)
    {
        Folder.File("a/b.txt", "text");

        var tree = await TreeAsync(state);

        Assert.Null(await tree.ReadAsync("none.txt", Cancellation));
        Assert.Null(await tree.ReadAsync("a", Cancellation));
        Assert.Null(await tree.ReadAsync(".git/config", Cancellation));
        Assert.Null(await tree.ReadAsync(".GIT/config", Cancellation));
    }

    [Theory]
    [InlineData(State.WorkingTree, "../outside.txt")]
    [InlineData(State.WorkingTree, "/etc/passwd")]
    [InlineData(State.WorkingTree, "a/../b.txt")]
    [InlineData(State.WorkingTree, "")]
    [InlineData(State.Commit, "../outside.txt")]
    [InlineData(State.Commit, "/etc/passwd")]
    public async Task Refuses_paths_outside_the_root(State state, string path)
    {
        Folder.File("b.txt", "text");
        var tree = await TreeAsync(state);

        await FaultAsync(() => tree.ReadAsync(path, Cancellation));
    }

    [Theory]
    [InlineData(State.WorkingTree)]
    [InlineData(State.Commit)]
    public async Task Refuses_a_file_that_is_too_large(State state)
    {
        Folder.File("large.txt", new string('x', (int)BoundedText.DefaultMaximum + 1));
        Folder.File("after.txt", "text");

        var tree = await TreeAsync(state);

        Assert.Contains("larger than", await FaultAsync(() => tree.ReadAsync("large.txt", Cancellation)), StringComparison.Ordinal);
        Assert.Equal("text", await tree.ReadAsync("after.txt", Cancellation));
    }

    [Theory]
    [InlineData(State.WorkingTree)]
    [InlineData(State.Commit)]
    public async Task Leaves_links_and_other_repositories_out(State state)
    {
        Folder.File("a.txt", "text");
        File.CreateSymbolicLink(Folder.At("link.txt"), "a.txt");
        File.CreateSymbolicLink(Folder.At("leaves"), "/etc/passwd");
        await Folder.GitAsync("init", "--quiet", "other");
        await Folder.GitAsync("-C", "other", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--allow-empty", "-m", "Other");

        var tree = await TreeAsync(state);

        Assert.Equal(["a.txt"], await tree.ListAsync("", Cancellation));
    }

    [Fact]
    public async Task Takes_what_it_refuses_to_read_for_no_file_where_somebody_only_looks_around()
    {
        Folder.File("a.txt", "text");
        File.CreateSymbolicLink(Folder.At("link.txt"), "../secret/key.txt");
        var tree = await TreeAsync(State.WorkingTree);

        Assert.Equal("text", await tree.ReadIfReadableAsync("a.txt", Cancellation));
        Assert.Null(await tree.ReadIfReadableAsync("link.txt", Cancellation));
        Assert.Null(await tree.ReadIfReadableAsync("none.txt", Cancellation));
    }

    [Fact]
    public async Task Refuses_to_read_a_link_or_through_one_that_leaves_the_root()
    {
        Directory.CreateDirectory(Folder.Outside("secret"));
        await File.WriteAllTextAsync(Folder.Outside("secret/key.txt"), "secret", Cancellation);
        File.CreateSymbolicLink(Folder.At("link.txt"), "../secret/key.txt");
        File.CreateSymbolicLink(Folder.At("folder"), "../secret");
        var tree = (await Folder.OpenAsync()).WorkingTree;

        await FaultAsync(() => tree.ReadAsync("link.txt", Cancellation));
        await FaultAsync(() => tree.ReadAsync("folder/key.txt", Cancellation));
    }

    [Fact]
    public async Task Shows_the_working_tree_as_it_lies_on_the_disk()
    {
        Folder.File(".gitignore", "*.log\n");
        Folder.File("gone.txt", "text");
        Folder.File("changed.txt", "old");
        await Folder.CommitAsync();
        File.Delete(Folder.At("gone.txt"));
        Folder.File("changed.txt", "new");
        Folder.File("new.txt", "text");
        Folder.File("noise.log", "text");

        var tree = (await Folder.OpenAsync()).WorkingTree;

        Assert.Equal([".gitignore", "changed.txt", "new.txt"], await tree.ListAsync("", Cancellation));
        Assert.Equal("new", await tree.ReadAsync("changed.txt", Cancellation));
    }

    [Fact]
    public async Task Reads_many_files_of_a_commit_with_few_processes()
    {
        var paths = Enumerable.Range(0, 500).Select(number => $"file{number:000}.txt").ToList();
        paths.ForEach(path => Folder.File(path, path));
        var commit = await Folder.CommitAsync();
        var processes = 0;
        var repository = await Repository.OpenAsync(
            Folder.Root,
            (call, cancellation) =>
            {
                Interlocked.Increment(ref processes);
                return GitFolder.RunAsync(call, cancellation);
            },
            Cancellation);
        var tree = repository.Tree(commit);
        processes = 0;

        foreach (var path in paths)
        {
            Assert.Equal(path, await tree.ReadAsync(path, Cancellation));
        }

        Assert.InRange(processes, 1, 5);
    }

    [Fact]
    public async Task A_part_of_a_commit_has_only_what_lies_below_its_folder()
    {
        foreach (var path in new[] { "a/x.txt", "a/b/y.txt", "ab/z.txt", "c.txt" })
        {
            Folder.File(path, path);
        }

        var tree = (await Folder.OpenAsync()).Tree(await Folder.CommitAsync(), "a");

        Assert.Equal(["a/b/y.txt", "a/x.txt"], await tree.ListAsync("", Cancellation));
        Assert.Equal("a/x.txt", await tree.ReadAsync("a/x.txt", Cancellation));
        Assert.Null(await tree.ReadAsync("c.txt", Cancellation));
    }

    [Fact]
    public async Task Reads_in_parallel()
    {
        var paths = Enumerable.Range(0, 100).Select(number => $"file{number:000}.txt").ToList();
        paths.ForEach(path => Folder.File(path, path));
        var tree = (await Folder.OpenAsync()).Tree(await Folder.CommitAsync());

        var texts = await Task.WhenAll(paths.Select(path => tree.ReadAsync(path, Cancellation)));

        Assert.Equal(paths, texts);
    }

    [Fact]
    public async Task The_empty_tree_has_no_files() =>
        Assert.Empty(await (await Folder.OpenAsync()).Tree("4b825dc642cb6eb9a060e54bf8d69288fbee4904").ListAsync("", Cancellation));

    [Theory]
    [InlineData("none")]
    [InlineData("--help")]
    public async Task Names_a_commit_that_does_not_exist(string commit)
    {
        var tree = (await Folder.OpenAsync()).Tree(commit);

        Assert.Contains($"'{commit}' names no commit", await FaultAsync(() => tree.ListAsync("", Cancellation)), StringComparison.Ordinal);
    }

    public enum State
    {
        WorkingTree,
        Commit,
    }

    private async Task<IFileTree> TreeAsync(State state)
    {
        var repository = await Folder.OpenAsync();
        return state == State.WorkingTree ? repository.WorkingTree : repository.Tree(await Folder.CommitAsync());
    }
}
