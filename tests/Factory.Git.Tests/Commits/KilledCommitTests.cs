using Factory.Git.Tests.Infra;
using Factory.Platform.Processes;

namespace Factory.Git.Tests.Commits;

/// <summary>Stops a commit between two calls of git, for good, and goes on with what is on the disk by then.</summary>
public sealed class KilledCommitTests : GitTests
{
    private static readonly Dictionary<string, string> Files = new() { ["a.txt"] = "new\n", ["b/c.txt"] = "c\n", ["lesson.md"] = "mine\n" };

    [Fact]
    public async Task Wherever_it_is_killed_the_next_run_finds_nothing_of_it_or_all_of_it()
    {
        await Folder.CommitAsync("a.txt", "old\n");
        Folder.File("lesson.md", "mine\n");
        Folder.File("staged.txt", "staged\n");
        await Folder.GitAsync("add", "staged.txt");
        var before = await StateAsync(Folder);
        var outcomes = new List<string>();

        for (var call = 1; await KilledAsync(call) is { } left; call++)
        {
            using (left)
            {
                await (await left.OpenAsync()).RecoverAsync(Cancellation);
                outcomes.Add(await StateAsync(left));
                Assert.False(await (await left.OpenAsync()).RecoverAsync(Cancellation));
                Assert.Empty(Directory.EnumerateFiles(left.Root, "*~", SearchOption.AllDirectories));
            }
        }

        await Folder.CommitAsync("unused.txt", "");
        Assert.True(outcomes.Count > 20, $"{outcomes.Count}");
        Assert.Equal([before, Whole], outcomes.Distinct());
    }

    [Fact]
    public async Task What_somebody_changed_since_stays()
    {
        await Folder.CommitAsync("a.txt", "old\n");
        using var left = await KilledAsync("update-ref");
        left!.File("a.txt", "mine now\n");

        Assert.True(await (await left.OpenAsync()).RecoverAsync(Cancellation));

        Assert.Equal(" M a.txt", await left.GitAsync("status", "--porcelain"));
        Assert.Equal("mine now\n", await File.ReadAllTextAsync(left.At("a.txt"), Cancellation));
    }

    [Fact]
    public async Task What_somebody_committed_since_stays()
    {
        await Folder.CommitAsync("a.txt", "old\n");
        using var left = await KilledAsync("update-ref");
        await left!.GitAsync("commit", "--quiet", "-m", "Take it over");

        Assert.True(await (await left.OpenAsync()).RecoverAsync(Cancellation));

        Assert.Equal("True Take it over a.txt=new\n b/c.txt=c\n lesson.md=mine\n| ", await StateAsync(left));
    }

    [Fact]
    public async Task Takes_back_what_it_did_in_a_repository_with_long_ids()
    {
        using var folder = new GitFolder();
        await folder.GitAsync("init", "--quiet", "--object-format=sha256", "--initial-branch=main");
        await folder.GitAsync("config", "user.name", "Tess Tester");
        await folder.GitAsync("config", "user.email", "tess@example.com");
        await folder.CommitAsync("a.txt", "old\n");
        using var left = await KilledAsync(folder, call => call.Arguments.Contains("update-ref"));

        Assert.True(await (await left!.OpenAsync()).RecoverAsync(Cancellation));

        Assert.Equal("False A commit a.txt=old\n| ", await StateAsync(left));
    }

    [Fact]
    public async Task Takes_back_what_it_did_beside_a_file_that_is_not_merged_yet()
    {
        await Folder.CommitAsync("lesson.md", "one\n");
        await Folder.GitAsync("switch", "--quiet", "-c", "other");
        await Folder.CommitAsync("lesson.md", "theirs\n");
        await Folder.GitAsync("switch", "--quiet", "main");
        await Folder.CommitAsync("lesson.md", "ours\n");
        await Assert.ThrowsAnyAsync<Exception>(() => Folder.GitAsync("merge", "other"));
        Folder.File("lesson.md", "mine\n");
        var before = await Folder.GitAsync("ls-files", "--stage");
        using var left = await KilledAsync("update-ref");

        Assert.True(await (await left!.OpenAsync()).RecoverAsync(Cancellation));

        Assert.Equal(before, await left.GitAsync("ls-files", "--stage"));
        Assert.Equal("mine\n", await File.ReadAllTextAsync(left.At("lesson.md"), Cancellation));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"Branch":"main","To":"1","Files":null}""")]
    public async Task A_journal_that_can_t_be_read_is_left_to_the_user(string journal)
    {
        await Folder.CommitAsync("a.txt", "old\n");
        Folder.File(".git/factory-commit.json", journal);

        Assert.Contains("this journal can't be read", await FaultAsync(async () => await (await Folder.OpenAsync()).RecoverAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_don_t_commit_at_the_same_time()
    {
        await Folder.CommitAsync("a.txt", "old\n");
        using var turn = new FileStream(Folder.At(".git/factory-commit.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.Contains("another run is committing", await FaultAsync(async () => await (await Folder.OpenAsync()).CommitFilesAsync(new("One", Files), Cancellation)), StringComparison.Ordinal);
    }

    private const string Whole = "True One a.txt=new\n b/c.txt=c\n lesson.md=mine\n| A  staged.txt";

    /// <summary>Whether the commit is there, the files, and what git says of them beside it.</summary>
    private static async Task<string> StateAsync(GitFolder folder)
    {
        var files = Files.Keys.Where(path => File.Exists(folder.At(path))).Select(path => $"{path}={File.ReadAllText(folder.At(path))}");
        var subject = await folder.GitAsync("log", "-1", "--format=%s");
        return $"{Directory.Exists(folder.At("b"))} {subject} {string.Join(' ', files)}| {(await folder.GitAsync("status", "--porcelain", "--untracked-files=all")).Trim()}";
    }

    /// <summary>What is on the disk when the n-th moment between two calls comes, each call having one before and one after it; null where it comes to its end before.</summary>
    private Task<GitFolder?> KilledAsync(int moment)
    {
        var passed = 0;
        return KilledAsync(Folder, _ => ++passed == moment);
    }

    private Task<GitFolder?> KilledAsync(string before) => KilledAsync(Folder, call => call.Arguments.Contains(before));

    private static async Task<GitFolder?> KilledAsync(GitFolder folder, Func<ProcessCall, bool> isMoment)
    {
        using var first = await CopyAsync(folder);
        var reached = new TaskCompletionSource<bool>();
        var never = new TaskCompletionSource();
        var isOpen = false;
        var repository = await Repository.OpenAsync(
            first.Root,
            async (call, cancellation) =>
            {
                await DieAsync(call);
                var outcome = await GitFolder.RunAsync(call, cancellation);
                await DieAsync(call);
                return outcome;
            },
            Cancellation);
        isOpen = true;

        async Task DieAsync(ProcessCall call)
        {
            if (isOpen && isMoment(call))
            {
                reached.TrySetResult(true);
                await never.Task;
            }
        }

        var commit = repository.CommitFilesAsync(new("One", Files), Cancellation);
        await Task.WhenAny(commit, reached.Task);
        return reached.Task.IsCompleted ? await CopyAsync(first) : null;
    }

    private static async Task<GitFolder> CopyAsync(GitFolder from)
    {
        var copy = new GitFolder();
        await GitFolder.RunAsync(new("cp", ["-a", $"{from.Root}/.", copy.Root], from.Root), Cancellation);
        return copy;
    }
}
