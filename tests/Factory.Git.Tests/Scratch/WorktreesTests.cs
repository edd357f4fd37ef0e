using Factory.Git.Scratch;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Scratch;

public sealed class WorktreesTests : GitTests
{
    [Fact]
    public async Task Checks_out_a_commit_outside_the_root_and_removes_all_trace()
    {
        var commit = await Folder.CommitAsync("a/b.txt", "text");
        var before = await Folder.StateAsync();
        var repository = await Folder.OpenAsync();

        await using (var worktree = await repository.CheckOutAsync(commit, Cancellation))
        {
            Assert.Equal("text", await File.ReadAllTextAsync(Path.Combine(worktree.Folder, "a/b.txt"), Cancellation));
            Assert.False(worktree.Folder.StartsWith(Folder.Root, StringComparison.Ordinal));
            await File.WriteAllTextAsync(Path.Combine(worktree.Folder, "built.txt"), "text", Cancellation);
        }

        Assert.Equal(before, await Folder.StateAsync());
        Assert.Equal([], Leftovers());
    }

    [Fact]
    public async Task Checks_out_a_tree_without_making_a_reference()
    {
        await Folder.CommitAsync("a.txt", "one");
        Folder.File("a.txt", "two");
        var repository = await Folder.OpenAsync();
        var tree = await repository.TreeIdAsync(Cancellation);
        var references = await Folder.GitAsync("for-each-ref");

        await using var worktree = await repository.CheckOutAsync(tree, Cancellation);

        Assert.Equal("two", await File.ReadAllTextAsync(Path.Combine(worktree.Folder, "a.txt"), Cancellation));
        Assert.Equal(references, await Folder.GitAsync("for-each-ref"));
    }

    [Fact]
    public async Task Leaves_the_users_index_alone_while_it_lives()
    {
        await Folder.CommitAsync("a.txt", "one");
        Folder.File("a.txt", "staged");
        await Folder.GitAsync("add", "a.txt");
        var index = await File.ReadAllBytesAsync(Folder.At(".git/index"), Cancellation);
        var config = await File.ReadAllTextAsync(Folder.At(".git/config"), Cancellation);

        await using var worktree = await (await Folder.OpenAsync()).CheckOutAsync("HEAD", Cancellation);

        Assert.Equal(index, await File.ReadAllBytesAsync(Folder.At(".git/index"), Cancellation));
        Assert.Equal(config, await File.ReadAllTextAsync(Folder.At(".git/config"), Cancellation));
    }

    [Fact]
    public async Task Leaves_the_worktree_of_a_run_that_lives()
    {
        await Folder.CommitAsync("a.txt", "one");
        await using var alive = await (await Folder.OpenAsync()).CheckOutAsync("HEAD", Cancellation);

        await using var another = await (await Folder.OpenAsync()).CheckOutAsync("HEAD", Cancellation);

        Assert.NotEqual(alive.Folder, another.Folder);
        Assert.True(File.Exists(Path.Combine(alive.Folder, "a.txt")));
        Assert.Equivalent(new[] { alive.Folder, $"{alive.Folder}.lock", another.Folder, $"{another.Folder}.lock" }, Leftovers(), strict: true);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Removes_what_a_killed_run_left_at_any_moment(bool lockStays, bool folderStays)
    {
        await Folder.CommitAsync("a.txt", "one");
        var before = await Folder.StateAsync();
        await KillAsync(lockStays, folderStays);
        Assert.NotEqual(before, await Folder.StateAsync());

        await (await (await Folder.OpenAsync()).CheckOutAsync("HEAD", Cancellation)).DisposeAsync();

        Assert.Equal(before, await Folder.StateAsync());
        Assert.Equal([], Leftovers());
    }

    [Fact]
    public async Task Removes_a_registration_that_git_had_only_begun()
    {
        await Folder.CommitAsync("a.txt", "one");
        Folder.File(".git/worktrees/factory-scratch-0123456789abcdef/locked", "initializing");

        await (await (await Folder.OpenAsync()).CheckOutAsync("HEAD", Cancellation)).DisposeAsync();

        Assert.False(Directory.Exists(Folder.At(".git/worktrees")));
    }

    [Fact]
    public async Task Leaves_worktrees_of_the_user_even_where_their_folder_is_missing()
    {
        await Folder.CommitAsync("a.txt", "one");
        await Folder.GitAsync("worktree", "add", "--quiet", "--detach", Folder.Outside("away"));
        Directory.Move(Folder.Outside("away"), Folder.Outside("unplugged"));

        await (await (await Folder.OpenAsync()).CheckOutAsync("HEAD", Cancellation)).DisposeAsync();

        Assert.True(Directory.Exists(Folder.At(".git/worktrees/away")));
    }

    [Fact]
    public async Task Works_from_a_worktree_of_the_user()
    {
        await Folder.CommitAsync("a.txt", "one");
        await Folder.GitAsync("worktree", "add", "--quiet", "--detach", Folder.Outside("second"));
        var repository = await Repository.OpenAsync(Folder.Outside("second"), GitFolder.RunAsync, Cancellation);

        await using var worktree = await repository.CheckOutAsync("HEAD", Cancellation);
        var change = await repository.ChangeSinceAsync(new("HEAD", "", "HEAD", OwnPolicy: false), Cancellation);

        Assert.True(File.Exists(Path.Combine(worktree.Folder, "a.txt")));
        Assert.Empty(change.Files);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("--force")]
    public async Task Names_what_does_not_exist_and_leaves_nothing(string treeish)
    {
        await Folder.CommitAsync();
        var repository = await Folder.OpenAsync();

        Assert.Contains($"'{treeish}' names no commit or tree", await FaultAsync(() => repository.CheckOutAsync(treeish, Cancellation)), StringComparison.Ordinal);
        Assert.Equal([], Leftovers());
    }

    [Fact]
    public async Task Does_not_work_in_a_folder_that_someone_else_prepared()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows gives every user a temporary folder of their own");
        await Folder.CommitAsync();
        Directory.CreateDirectory(Folder.Outside("trap"));
        File.CreateSymbolicLink(ScratchSlots.Home(Folder.Root), Folder.Outside("trap"));
        var repository = await Folder.OpenAsync();

        try
        {
            Assert.Contains("is a link", await FaultAsync(() => repository.CheckOutAsync("HEAD", Cancellation)), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(ScratchSlots.Home(Folder.Root));
        }
    }

    /// <summary>What stays when a run is killed: what it made, without anyone who holds the lock.</summary>
    private async Task KillAsync(bool lockStays, bool folderStays)
    {
        var dead = Path.Combine(ScratchSlots.Home(Folder.Root), WorktreeRegistrations.NewName());
        Directory.CreateDirectory(Path.GetDirectoryName(dead)!);
        await Folder.GitAsync("worktree", "add", "--quiet", "--detach", dead);
        if (lockStays)
        {
            await File.WriteAllTextAsync($"{dead}.lock", "", Cancellation);
        }

        if (!folderStays)
        {
            Directory.Delete(dead, recursive: true);
        }
    }

    private List<string> Leftovers() =>
        [.. Directory.Exists(ScratchSlots.Home(Folder.Root)) ? Directory.EnumerateFileSystemEntries(ScratchSlots.Home(Folder.Root)) : []];
}
