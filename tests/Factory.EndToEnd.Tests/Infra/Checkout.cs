using Factory.Platform.Processes;

namespace Factory.EndToEnd.Tests.Infra;

/// <summary>A git repository in a temporary folder, driven as a user drives one: files, git, <c>./build.sh</c>.</summary>
public sealed class Checkout(string folder) : IDisposable
{
    public string Folder { get; } = folder;

    public string this[string path] => Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public void Replace(string path, string old, string replacement)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public async Task<string> GitAsync(params string[] arguments)
    {
        var outcome = await RunAsync("git", [.. Identity, .. arguments], []);
        Assert.True(outcome.ExitCode == 0, $"git {string.Join(' ', arguments)}: {outcome.Errors}");
        return outcome.Output.TrimEnd();
    }

    public async Task CommitAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--allow-empty", "--message", message);
    }

    /// <summary>Back to the tip of <c>main</c>, on a branch of its own, with the build's output kept.</summary>
    public async Task StartBranchAsync(string name)
    {
        await GitAsync("reset", "--quiet", "--hard");
        await GitAsync("clean", "--quiet", "--force", "-d");
        await GitAsync("checkout", "--quiet", "-B", name, "start");
        await GitAsync("branch", "--quiet", "--force", "main", "start");
        if (Directory.Exists(this["artifacts/factory/reports"]))
        {
            Directory.Delete(this["artifacts/factory/reports"], recursive: true);
        }
    }

    public Task<ProcessOutcome> BuildAsync(params string[] arguments) => RunAsync("bash", ["build.sh", .. arguments], []);

    public Task<ProcessOutcome> BuildAsync(Dictionary<string, string?> environment, params string[] arguments) =>
        RunAsync("bash", ["build.sh", .. arguments], environment);

    /// <summary>Starts a run and kills it with all its children, as an impatient user or a CI service does.</summary>
    public async Task KillBuildAfterAsync(TimeSpan time, params string[] arguments) => Assert.True(await TryKillBuildAfterAsync(time, arguments), "it came to its end before");

    /// <summary>The same; whether it was killed, and had not come to its end before.</summary>
    public async Task<bool> TryKillBuildAfterAsync(TimeSpan time, params string[] arguments)
    {
        using var kill = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        kill.CancelAfter(time);
        try
        {
            await RunAsync("bash", ["build.sh", .. arguments], [], kill.Token);
            return false;
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    public GateReportFile Report(string gate) => GateReportFile.Read(this[$"artifacts/factory/reports/{gate}.json"]);

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static IReadOnlyList<string> Identity => ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "core.autocrlf=false"];

    private Task<ProcessOutcome> RunAsync(string program, IReadOnlyList<string> arguments, Dictionary<string, string?> environment) =>
        RunAsync(program, arguments, environment, TestContext.Current.CancellationToken);

    private Task<ProcessOutcome> RunAsync(
        string program, IReadOnlyList<string> arguments, Dictionary<string, string?> environment, CancellationToken cancellation) =>
        ChildProcess.RunAsync(
            new(program, arguments, Folder) { Environment = Neutral.Where(pair => !environment.ContainsKey(pair.Key)).Concat(environment).ToDictionary() },
            cancellation);

    /// <summary>What a CI service or a surrounding test run says about itself is not about this repository.</summary>
    private static readonly Dictionary<string, string?> Neutral = new()
    {
        ["CI"] = null,
        ["GITHUB_ACTIONS"] = null,
        ["GITHUB_BASE_REF"] = null,
        ["GITHUB_EVENT_PATH"] = null,
        ["GITHUB_STEP_SUMMARY"] = null,
        ["TF_BUILD"] = null,
        ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = null,
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["NO_COLOR"] = "1",
    };
}
