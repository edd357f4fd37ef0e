using System.IO.Pipelines;
using Factory.Platform.Processes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Factory.Mcp.Tests.Infra;

/// <summary>A small repository on a branch of its own, which a server answers for and a client of the SDK asks about, in one process.</summary>
internal sealed class ServedFolder : IAsyncDisposable
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

    private readonly string root = Directory.CreateTempSubdirectory("factory-mcp-").FullName;
    private readonly string cache = Directory.CreateTempSubdirectory("factory-mcp-cache-").FullName;
    private readonly Pipe requests = new();
    private readonly Pipe answers = new();
    private McpClient? client;
    private Task server = Task.CompletedTask;

    private ServedFolder()
    {
    }

    public McpClient Client => client!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ServedFolder> StartAsync()
    {
        var served = new ServedFolder();
        await served.GitAsync("init", "--quiet", "--initial-branch=main");
        Array.ForEach(Shop.Files, file => served.Write(file.Path, file.Text));
        await served.GitAsync("add", "--all");
        await served.GitAsync("commit", "--quiet", "-m", "Start");
        await served.GitAsync("checkout", "--quiet", "-b", "topic");
        await served.ConnectAsync();
        return served;
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>What is not as it was committed.</summary>
    public async Task<string> StatusAsync() => (await GitAsync("status", "--porcelain", "--untracked-files=all")).Output;

    /// <summary>The index byte for byte, then every reference.</summary>
    public async Task<string> IndexAndReferencesAsync() =>
        $"{Convert.ToHexString(await File.ReadAllBytesAsync(Path.Combine(root, ".git/index"), Cancellation))}\n{(await GitAsync("for-each-ref")).Output}";

    /// <summary>The names of the files that are kept from call to call.</summary>
    public IReadOnlyList<string> Kept() => [.. Directory.GetFiles(cache, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public async Task<CallToolResult> CallAsync(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), cancellationToken: Cancellation);

    public async Task<string> TextAsync(string tool, params (string Name, object? Value)[] arguments) => Text(await CallAsync(tool, arguments));

    public static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await requests.Writer.CompleteAsync();
        await server;
        Directory.Delete(root, recursive: true);
        Directory.Delete(cache, recursive: true);
    }

    private async Task ConnectAsync()
    {
        var repository = new ServedRepository(new(root, RunAsync) { CacheFolder = cache }, Path.Combine(root, "reports"));
        server = EnvelopeServer.RunAsync(repository, requests.Reader.AsStream(), answers.Writer.AsStream(), Cancellation);
        client = await McpClient.CreateAsync(
            new StreamClientTransport(requests.Writer.AsStream(), answers.Reader.AsStream()), cancellationToken: Cancellation);
    }

    private async Task<ProcessOutcome> GitAsync(params string[] arguments)
    {
        var outcome = await RunAsync(new("git", arguments, root), Cancellation);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return outcome;
    }

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
