using Factory.Git.Commands;
using Factory.Git.Tests.Infra;
using Factory.Model.Faults;

namespace Factory.Git.Tests;

public sealed class RepositoryTests : GitTests
{
    [Fact]
    public async Task Opens_from_any_folder_below_the_root()
    {
        Folder.File("a/b/c.txt", "text");

        Assert.Equal(Folder.Root, (await Folder.OpenAsync("a/b")).Root);
    }

    [Fact]
    public async Task Says_where_there_is_no_repository()
    {
        var fault = await FaultAsync(() => Repository.OpenAsync(Path.GetDirectoryName(Folder.Root)!, GitFolder.RunAsync, Cancellation));

        Assert.Contains("not the working tree of a git repository", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_repository_without_a_working_tree()
    {
        await Folder.GitAsync("clone", "--quiet", "--bare", Folder.Root, Folder.Outside("bare"));

        await FaultAsync(() => Repository.OpenAsync(Folder.Outside("bare"), GitFolder.RunAsync, Cancellation));
    }

    [Theory]
    [InlineData("git version 2.37.9", true)]
    [InlineData("git version 1.9", true)]
    [InlineData("something else", true)]
    [InlineData("git version 2.38.0", false)]
    [InlineData("git version 2.39.5 (Apple Git-154)", false)]
    [InlineData("git version 3.0.0.windows.1", false)]
    public void Needs_a_git_that_merges_without_a_working_tree(string version, bool tooOld)
    {
        var fault = Record.Exception(() => GitInstallation.Require(version));

        Assert.Equal(tooOld, fault is InvalidInputException);
    }

    [Fact]
    public async Task Lays_paths_of_one_tree_over_another_and_leaves_the_rest()
    {
        Folder.File("src/a.cs", "old");
        Folder.File("tests/gone.cs", "gone");
        Folder.File("tests/deep", "a file");
        var under = await Folder.CommitAsync();
        Folder.File("src/a.cs", "new");
        File.Delete(Folder.At("tests/gone.cs"));
        File.Delete(Folder.At("tests/deep"));
        Folder.File("tests/deep/b.bin", "\u0001\0binary");
        var over = await Folder.CommitAsync();
        var repository = await Folder.OpenAsync();
        var before = await Folder.StateAsync();

        var tree = await repository.OverlayAsync(under, over, ["tests/gone.cs", "tests/deep", "tests/deep/b.bin"], Cancellation);

        Assert.Equal(["src/a.cs", "tests/deep/b.bin"], await repository.Tree(tree).ListAsync("", Cancellation));
        Assert.Equal("old", await repository.Tree(tree).ReadAsync("src/a.cs", Cancellation));
        Assert.Equal(before, await Folder.StateAsync());
    }

    [Fact]
    public async Task Lays_nothing_of_what_does_not_exist()
    {
        var commit = await Folder.CommitAsync("a.txt", "text");

        Assert.Contains("'nowhere'", await FaultAsync(async () => await (await Folder.OpenAsync()).OverlayAsync(commit, "nowhere", ["a.txt"], Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_the_branch_and_that_a_detached_head_has_none()
    {
        var commit = await Folder.CommitAsync();
        var repository = await Folder.OpenAsync();

        Assert.Equal("main", await repository.BranchAsync(Cancellation));
        await Folder.GitAsync("checkout", "--quiet", commit);
        Assert.Null(await repository.BranchAsync(Cancellation));
    }

    [Fact]
    public async Task Knows_whether_it_is_clean()
    {
        await Folder.CommitAsync("a.txt", "one");
        var repository = await Folder.OpenAsync();

        Assert.True(await repository.IsCleanAsync(Cancellation));
        Folder.File("new.txt", "untracked");
        Assert.False(await repository.IsCleanAsync(Cancellation));
    }

    [Fact]
    public async Task Knows_the_tree_of_head_also_before_the_first_commit()
    {
        var repository = await Folder.OpenAsync();

        Assert.Equal("4b825dc642cb6eb9a060e54bf8d69288fbee4904", await repository.HeadTreeIdAsync(Cancellation));
        await Folder.CommitAsync("a.txt", "one");
        Assert.Equal(await Folder.GitAsync("rev-parse", "HEAD^{tree}"), await repository.HeadTreeIdAsync(Cancellation));
    }

    [Fact]
    public async Task Works_in_a_repository_with_sha256()
    {
        using var other = new GitFolder();
        await other.GitAsync("init", "--quiet", "--initial-branch=main", "--object-format=sha256");
        other.File("a.txt", "one");
        var repository = await other.OpenAsync();

        var start = await repository.FindBaseAsync(GitFolder.Ask(), Cancellation);
        var change = await repository.ChangeSinceAsync(start, Cancellation);

        Assert.Equal(64, start.Commit.Length);
        Assert.Equal("a.txt", Assert.Single(change.Files).Path);
    }

    [Fact]
    public async Task Ignores_the_git_variables_of_a_hook_it_runs_in()
    {
        await Folder.CommitAsync("a.txt", "one");
        var repository = await Repository.OpenAsync(
            Folder.Root,
            (call, cancellation) =>
            {
                Assert.True(call.Environment.TryGetValue("GIT_DIR", out var directory) && directory is null);
                Assert.True(call.Environment.ContainsKey("GIT_INDEX_FILE"));
                return GitFolder.RunAsync(call, cancellation);
            },
            Cancellation);

        Assert.True(await repository.IsCleanAsync(Cancellation));
    }

    [Fact]
    public async Task Runs_no_code_that_the_configuration_names()
    {
        var marker = Folder.Outside("it-ran");
        var start = await Folder.CommitAsync("a.txt", "one");
        foreach (var hook in new[] { "post-checkout", "reference-transaction", "post-index-change", "pre-commit", "post-commit", "commit-msg" })
        {
            Folder.File($".git/hooks/{hook}", $"#!/bin/sh\ntouch '{marker}'\n");
            SetExecutable(Folder.At($".git/hooks/{hook}"));
        }

        await Folder.GitAsync("config", "core.fsmonitor", $"touch '{marker}'; false");
        await Folder.GitAsync("config", "diff.external", $"touch '{marker}'");
        await Folder.GitAsync("config", "diff.x.textconv", $"touch '{marker}'");
        await Folder.GitAsync("config", "core.pager", $"touch '{marker}'");
        await Folder.GitAsync("config", "tag.gpgSign", "true");
        await Folder.GitAsync("config", "gpg.program", $"touch '{marker}'");
        File.Delete(marker);
        Folder.File(".gitattributes", "*.txt diff=x\n");
        Folder.File("a.txt", "two");
        var repository = await Folder.OpenAsync();

        await repository.ChangeSinceAsync(new(start, "", start, OwnPolicy: false), Cancellation);
        await repository.IsCleanAsync(Cancellation);
        await repository.WorkingTree.ListAsync("", Cancellation);
        await (await repository.CheckOutAsync("HEAD", Cancellation)).DisposeAsync();
        await repository.CommitFilesAsync(new("Message", new Dictionary<string, string> { ["b.txt"] = "b" }), Cancellation);
        await repository.CreateTagAsync("v1", "One", Cancellation);

        Assert.False(File.Exists(marker));
    }

    private static void SetExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
