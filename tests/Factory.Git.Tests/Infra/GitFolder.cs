using Factory.Git.Changes;
using Factory.Git.Scratch;
using Factory.Platform.Processes;

namespace Factory.Git.Tests.Infra;

/// <summary>A real repository in a temporary folder that knows nothing of the machine's configuration.</summary>
internal sealed class GitFolder : IDisposable
{
    private static readonly Dictionary<string, string?> Isolation = new()
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_SYSTEM"] = "/dev/null",
        ["GIT_AUTHOR_DATE"] = "@1700000000 +0000",
        ["GIT_COMMITTER_DATE"] = "@1700000000 +0000",
        ["GIT_AUTHOR_NAME"] = null,
        ["GIT_AUTHOR_EMAIL"] = null,
        ["GIT_COMMITTER_NAME"] = null,
        ["GIT_COMMITTER_EMAIL"] = null,
        ["EMAIL"] = null,
        ["HOME"] = "/nonexistent",
    };

    private readonly string outer = Directory.CreateTempSubdirectory("factory-git-").FullName;

    public GitFolder()
    {
        Root = System.IO.Path.Combine(outer, "root");
        Directory.CreateDirectory(Root);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Root { get; }

    public static async Task<GitFolder> InitAsync()
    {
        var folder = new GitFolder();
        await folder.GitAsync("init", "--quiet", "--initial-branch=main");
        await folder.GitAsync("config", "user.name", "Tess Tester");
        await folder.GitAsync("config", "user.email", "tess@example.com");
        return folder;
    }

    /// <summary>A shallow or full clone of this one, of its own name.</summary>
    public async Task<GitFolder> CloneAsync(params string[] options)
    {
        var clone = new GitFolder();
        await RunAsync(["clone", "--quiet", .. options, $"file://{Root}", clone.Root], clone.Root, Cancellation);
        return clone;
    }

    public Task<Repository> OpenAsync(string below = "") => Repository.OpenAsync(At(below), RunAsync, Cancellation);

    public string At(string path) => System.IO.Path.Combine(Root, path);

    /// <summary>A path beside the repository, gone with it.</summary>
    public string Outside(string path) => System.IO.Path.Combine(outer, path);

    public void File(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        System.IO.File.WriteAllText(At(path), text);
    }

    public async Task<string> GitAsync(params string[] arguments) => await RunAsync(arguments, Root, Cancellation);

    /// <summary>Commits everything that lies there and returns the commit.</summary>
    public async Task<string> CommitAsync(string message = "A commit")
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--allow-empty", "-m", message);
        return await GitAsync("rev-parse", "HEAD");
    }

    public async Task<string> CommitAsync(string path, string text, string message = "A commit")
    {
        File(path, text);
        return await CommitAsync(message);
    }

    public static BaseRequest Ask(string? explicitBase = null, params (string Name, string Value)[] environment) =>
        new(explicitBase, "main", environment.ToDictionary(variable => variable.Name, variable => variable.Value));

    public async Task<ChangeSet> ChangeSinceAsync(string commit) =>
        await (await OpenAsync()).ChangeSinceAsync(new(commit, "the test says so", commit, OwnPolicy: false), Cancellation);

    /// <summary>Everything of the user that must stay as it is: index, references, configuration, stash, worktrees, files.</summary>
    public async Task<string> StateAsync()
    {
        var index = System.IO.File.Exists(At(".git/index")) ? Convert.ToHexString(await System.IO.File.ReadAllBytesAsync(At(".git/index"), Cancellation)) : "";
        var config = await System.IO.File.ReadAllTextAsync(At(".git/config"), Cancellation);
        var head = await System.IO.File.ReadAllTextAsync(At(".git/HEAD"), Cancellation);
        var files = Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(At(".git/objects"), StringComparison.Ordinal))
            .Select(path => $"{path} {System.IO.File.GetLastWriteTimeUtc(path):O}")
            .Order(StringComparer.Ordinal);
        return string.Join('\n', [index, config, head, await GitAsync("for-each-ref"), await GitAsync("worktree", "list"), .. files]);
    }

    public static Task<ProcessOutcome> RunAsync(ProcessCall call, CancellationToken cancellation) =>
        ChildProcess.RunAsync(call with { Environment = Merged(call.Environment) }, cancellation);

    public void Dispose()
    {
        Directory.Delete(outer, recursive: true);
        ScratchSlots.Delete(ScratchSlots.Home(Root));
    }

    private static async Task<string> RunAsync(string[] arguments, string folder, CancellationToken cancellation)
    {
        var outcome = await RunAsync(new ProcessCall("git", arguments, folder), cancellation);
        return outcome.ExitCode == 0
            ? outcome.Output.TrimEnd('\n')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {outcome.Errors}");
    }

    private static Dictionary<string, string?> Merged(IReadOnlyDictionary<string, string?> environment)
    {
        var merged = new Dictionary<string, string?>(Isolation);
        foreach (var (name, value) in environment)
        {
            merged[name] = value;
        }

        return merged;
    }
}
