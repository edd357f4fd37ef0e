using Factory.Git.Commits;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Commits;

public sealed class FileCommitterTests : GitTests
{
    [Fact]
    public async Task Commits_exactly_the_files_and_leaves_a_clean_tree()
    {
        var parent = await Folder.CommitAsync("old.txt", "old\n");
        var repository = await Folder.OpenAsync();

        var commit = await repository.CommitFilesAsync(
            new("Learn a rule\n\nBecause of it.\n\nPlan: 7\n", Files(("old.txt", "new\n"), (".factory/rules/a b é.yml", "rule\n"))),
            Cancellation);

        Assert.Equal(commit, await Folder.GitAsync("rev-parse", "main"));
        Assert.Equal(parent, await Folder.GitAsync("rev-parse", "HEAD^"));
        Assert.Equal(".factory/rules/a b é.yml\nold.txt", await Folder.GitAsync("-c", "core.quotePath=false", "show", "--format=", "--name-only"));
        Assert.Equal("Tess Tester <tess@example.com> 7", await Folder.GitAsync("show", "-s", "--format=%an <%ae> %(trailers:key=Plan,valueonly,separator=)"));
        Assert.Equal("new\n", await File.ReadAllTextAsync(Folder.At("old.txt"), Cancellation));
        Assert.True(await repository.IsCleanAsync(Cancellation));
    }

    [Fact]
    public async Task Takes_nothing_along_that_is_staged_changed_or_untracked()
    {
        await Folder.CommitAsync("staged.txt", "old\n");
        Folder.File("staged.txt", "staged\n");
        await Folder.GitAsync("add", "staged.txt");
        Folder.File("staged.txt", "changed\n");
        Folder.File("untracked.txt", "new\n");
        var before = await Folder.GitAsync("status", "--porcelain");

        await CommitAsync(("rule.yml", "rule\n"));

        Assert.Equal("rule.yml", await Folder.GitAsync("show", "--format=", "--name-only"));
        Assert.Equal(before, await Folder.GitAsync("status", "--porcelain"));
        Assert.Equal("staged", await Folder.GitAsync("show", ":staged.txt"));
    }

    [Fact]
    public async Task Keeps_a_program_a_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes");
        await Folder.CommitAsync("run.sh", "old\n");
        await Folder.GitAsync("update-index", "--chmod=+x", "run.sh");
        await Folder.GitAsync("commit", "--quiet", "-m", "Mode");
        await Folder.GitAsync("reset", "--quiet", "--hard");

        await CommitAsync(("run.sh", "new\n"));

        Assert.StartsWith("100755 ", await Folder.GitAsync("ls-tree", "HEAD", "run.sh"), StringComparison.Ordinal);
        Assert.Equal("", await Folder.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Stays_clean_where_the_repository_converts_line_ends()
    {
        Folder.File(".gitattributes", "*.txt text eol=crlf\n");
        await Folder.CommitAsync();

        await CommitAsync(("a.txt", "one\r\ntwo\r\n"));

        Assert.Equal("one\ntwo", await Folder.GitAsync("show", "HEAD:a.txt"));
        Assert.Equal("", await Folder.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Refuses_a_detached_head()
    {
        await Folder.CommitAsync();
        await Folder.GitAsync("checkout", "--quiet", "--detach");

        await RefusesAsync("detached", ("a.txt", "a"));
    }

    [Fact]
    public async Task Refuses_a_branch_without_a_commit() => await RefusesAsync("no commit yet", ("a.txt", "a"));

    [Fact]
    public async Task Says_what_to_set_where_it_is_not_known_who_commits()
    {
        await Folder.CommitAsync();
        await Folder.GitAsync("config", "--unset", "user.email");

        await RefusesAsync("git config user.email", ("a.txt", "a"));
    }

    [Fact]
    public async Task Refuses_paths_that_leave_the_root_all_at_once()
    {
        await Folder.CommitAsync();
        Directory.CreateDirectory(Folder.Outside("elsewhere"));
        File.CreateSymbolicLink(Folder.At("link"), Folder.Outside("elsewhere"));

        var fault = await RefusesAsync("inside the repository", ("../a.txt", "a"), ("/tmp/a.txt", "a"), ("link/a.txt", "a"), (".git/hooks/pre-commit", "a"), ("ok.txt", "a"));

        Assert.Equal(4, fault.Split('\n').Length);
        Assert.False(File.Exists(Folder.Outside("elsewhere/a.txt")));
    }

    [Theory]
    [InlineData("tracked.txt")]
    [InlineData("untracked.txt")]
    [InlineData("ignored.log")]
    public async Task Refuses_to_overwrite_work_of_the_user(string path)
    {
        Folder.File(".gitignore", "*.log\n");
        await Folder.CommitAsync("tracked.txt", "old");
        Folder.File(path, "precious");

        await RefusesAsync("changes of its own", (path, "new"));
        Assert.Equal("precious", await File.ReadAllTextAsync(Folder.At(path), Cancellation));
    }

    [Theory]
    [InlineData("--assume-unchanged")]
    [InlineData("--skip-worktree")]
    public async Task Refuses_to_overwrite_work_of_which_git_was_told_not_to_look(string mark)
    {
        await Folder.CommitAsync("a.txt", "old");
        await Folder.GitAsync("update-index", mark, "a.txt");
        Folder.File("a.txt", "precious");

        await RefusesAsync("git was told not to look", ("a.txt", "new"));
        Assert.Equal("precious", await File.ReadAllTextAsync(Folder.At("a.txt"), Cancellation));
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("new.txt")]
    public async Task Does_not_overwrite_what_is_saved_while_the_commit_is_made(string path)
    {
        var head = await Folder.CommitAsync("a.txt", "old");
        var repository = await Repository.OpenAsync(
            Folder.Root,
            async (call, cancellation) =>
            {
                if (call.Arguments.Contains("commit-tree"))
                {
                    Folder.File(path, "precious");
                }

                return await GitFolder.RunAsync(call, cancellation);
            },
            Cancellation);

        var fault = await FaultAsync(() => repository.CommitFilesAsync(new("Late", Files(("a.txt", "new"), ("new.txt", "new"))), Cancellation));

        Assert.Contains($"{path}: this file was changed", fault, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Folder.At(path), Cancellation));
        Assert.Equal(head, await Folder.GitAsync("rev-parse", "HEAD"));
    }

    [Fact]
    public async Task Commits_a_new_file_that_already_says_what_the_commit_will()
    {
        await Folder.CommitAsync("a.txt", "a");
        Folder.File("lesson.md", "just this");
        Folder.File("other.md", "stays out");

        await (await Folder.OpenAsync()).CommitFilesAsync(new("One", new Dictionary<string, string> { ["lesson.md"] = "just this" }), Cancellation);

        Assert.Equal("lesson.md", await Folder.GitAsync("show", "--name-only", "--format=", "HEAD"));
        Assert.Equal("?? other.md", await Folder.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Refuses_a_commit_that_would_hold_nothing()
    {
        await Folder.CommitAsync("a.txt", "same");

        await RefusesAsync("already committed", ("a.txt", "same"));
    }

    [Fact]
    public async Task Does_not_move_a_branch_that_moved_meanwhile()
    {
        await Folder.CommitAsync("a.txt", "old");
        var other = "";
        var repository = await Repository.OpenAsync(
            Folder.Root,
            async (call, cancellation) =>
            {
                var outcome = await GitFolder.RunAsync(call, cancellation);
                if (call.Arguments.Contains("commit-tree"))
                {
                    other = await Folder.CommitAsync("b.txt", "meanwhile");
                }

                return outcome;
            },
            Cancellation);

        await FaultAsync(() => repository.CommitFilesAsync(new("Late", Files(("a.txt", "new"), ("new/folder/c.txt", "c"))), Cancellation));

        Assert.Equal(other, await Folder.GitAsync("rev-parse", "HEAD"));
        Assert.Equal("", await Folder.GitAsync("status", "--porcelain"));
        Assert.False(Directory.Exists(Folder.At("new")));
        Assert.Equal("old", await File.ReadAllTextAsync(Folder.At("a.txt"), Cancellation));
    }

    [Fact]
    public async Task Never_shows_a_commit_whose_files_seem_to_be_deleted_or_changed_wherever_it_is_killed()
    {
        var head = await Folder.CommitAsync("a.txt", "old");
        var seen = new List<string>();
        var repository = await Repository.OpenAsync(
            Folder.Root,
            async (call, cancellation) =>
            {
                seen.Add(await StateAsync());
                var outcome = await GitFolder.RunAsync(call, cancellation);
                seen.Add(await StateAsync());
                return outcome;
            },
            Cancellation);

        var made = await repository.CommitFilesAsync(new("Whole", Files(("a.txt", "new"), ("b/c.txt", "c"))), Cancellation);

        Assert.Contains($"{head}: ", seen);
        Assert.Equal([$"{made}: "], seen.Where(state => !state.StartsWith(head, StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public async Task Goes_on_from_where_a_killed_run_wrote_the_files()
    {
        await Folder.CommitAsync("a.txt", "old");
        Folder.File("a.txt", "new");
        Folder.File("b/c.txt", "c");
        await Folder.GitAsync("add", "b/c.txt");

        await CommitAsync(("a.txt", "new"), ("b/c.txt", "c"));

        Assert.Equal("", await Folder.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Writes_nothing_when_one_of_the_files_cannot_be_written()
    {
        var head = await Folder.CommitAsync("a.txt", "old");
        Directory.CreateDirectory(Folder.At("empty"));

        await RefusesAsync("is a folder", ("a.txt", "new"), ("b/c.txt", "c"), ("empty", "text"));

        Assert.False(Directory.Exists(Folder.At("b")));

        Assert.Equal(head, await Folder.GitAsync("rev-parse", "HEAD"));
        Assert.Equal("", await Folder.GitAsync("status", "--porcelain"));
    }

    /// <summary>Where the branch is, and what git says of the files: what a user would see if nothing more happened.</summary>
    private async Task<string> StateAsync() => $"{await Folder.GitAsync("rev-parse", "HEAD")}: {await Folder.GitAsync("status", "--porcelain")}";

    private static Dictionary<string, string> Files(params (string Path, string Text)[] files) => files.ToDictionary(file => file.Path, file => file.Text);

    private async Task<string> CommitAsync(params (string Path, string Text)[] files) =>
        await (await Folder.OpenAsync()).CommitFilesAsync(new FileCommit("Message", Files(files)), Cancellation);

    private async Task<string> RefusesAsync(string reason, params (string Path, string Text)[] files)
    {
        var fault = await FaultAsync(() => CommitAsync(files));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
        return fault;
    }
}
