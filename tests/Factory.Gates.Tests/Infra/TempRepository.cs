using Factory.Gates.Judging;
using Factory.Git;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.Infra;

/// <summary>A real repository of its own for one test, on the branch main with one commit.</summary>
internal sealed class TempRepository : IDisposable
{
    private readonly TempFolder folder = new();

    public string Root => folder.Path;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What gates are given, without a trace of this machine's own git configuration.</summary>
    public GateInput Input => new(Root, RunAsync);

    public static async Task<TempRepository> InitAsync(params (string Path, string Text)[] files)
    {
        var made = new TempRepository();
        await made.GitAsync("init", "--quiet", "--initial-branch=main");
        await made.GitAsync("config", "user.name", "Tess Tester");
        await made.GitAsync("config", "user.email", "tess@example.com");
        foreach (var (path, text) in files)
        {
            made.File(path, text);
        }

        await made.CommitAsync("First");
        return made;
    }

    public Task<Repository> OpenAsync() => Repository.OpenAsync(Root, RunAsync, Cancellation);

    public string File(string path, string text) => folder.File(path, text);

    public string Read(string path) => System.IO.File.ReadAllText(folder.At(path));

    public async Task CommitAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--allow-empty", "-m", message);
    }

    public async Task<string> GitAsync(params string[] arguments)
    {
        var outcome = await RunAsync(new("git", arguments, Root), Cancellation);
        return outcome.ExitCode == 0
            ? outcome.Output.TrimEnd('\n')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {outcome.Errors}");
    }

    public void Dispose() => folder.Dispose();

    private static Task<ProcessOutcome> RunAsync(ProcessCall call, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string?>(call.Environment)
        {
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_CONFIG_SYSTEM"] = "/dev/null",
        };
        return ChildProcess.RunAsync(call with { Environment = environment }, cancellation);
    }
}
