using Factory.Gates.Judging;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.Infra;

/// <summary>A real repository on the branch main, which knows nothing of the machine's configuration.</summary>
internal sealed class GitFolder : IDisposable
{
    private static readonly Dictionary<string, string?> Isolation = new()
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_SYSTEM"] = "/dev/null",
        ["GIT_AUTHOR_NAME"] = "Tess Tester",
        ["GIT_AUTHOR_EMAIL"] = "tess@example.com",
        ["GIT_COMMITTER_NAME"] = "Tess Tester",
        ["GIT_COMMITTER_EMAIL"] = "tess@example.com",
    };

    private readonly TempFolder folder = new();

    /// <summary>What a gate is given to judge this repository.</summary>
    public GateInput Input => new(folder.Path, RunAsync);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A repository whose first commit holds these files, with a branch 'topic' checked out.</summary>
    public static async Task<GitFolder> TopicAsync(params (string Path, string Text)[] files)
    {
        var git = new GitFolder();
        await git.GitAsync("init", "--quiet", "--initial-branch=main");
        git.Write(files);
        await git.CommitAsync("Start");
        await git.GitAsync("checkout", "--quiet", "-b", "topic");
        return git;
    }

    public void Write(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            folder.File(path, text);
        }
    }

    public void Delete(string path) => File.Delete(folder.At(path));

    public async Task CommitAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--allow-empty", "-m", message);
    }

    public async Task GitAsync(params string[] arguments)
    {
        var outcome = await RunAsync(new("git", arguments, folder.Path), Cancellation);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    public void Dispose() => folder.Dispose();

    private static Task<ProcessOutcome> RunAsync(ProcessCall call, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string?>(Isolation);
        foreach (var (name, value) in call.Environment)
        {
            environment[name] = value;
        }

        return ChildProcess.RunAsync(call with { Environment = environment }, cancellation);
    }
}
