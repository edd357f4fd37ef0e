using Factory.Platform.Processes;

namespace Factory.Components.Tests.Infra;

/// <summary>A git repository with the hooks of templates/hooks, whose build.sh writes down what it is called with and ends as it is told.</summary>
internal sealed class HookedRepository : IDisposable
{
    private static readonly Dictionary<string, string?> Isolation = new()
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_SYSTEM"] = "/dev/null",
    };

    private readonly string outer = Directory.CreateTempSubdirectory("factory hooks-").FullName;

    private HookedRepository() => Root = Path.Combine(outer, "the root");

    public string Root { get; }

    /// <summary>What build.sh was called with, a line a call: its folder, what git left in the environment, its arguments.</summary>
    public string Calls => File.Exists(CallsFile) ? File.ReadAllText(CallsFile) : "";

    private string CallsFile => Path.Combine(outer, "calls");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<HookedRepository> InitAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no sh on the PATH");
        var repository = new HookedRepository();
        Directory.CreateDirectory(repository.Root);
        foreach (var hook in Directory.EnumerateFiles(RepositoryFiles.At("templates/hooks"), "*", SearchOption.AllDirectories))
        {
            var copy = $"hooks/{Path.GetRelativePath(RepositoryFiles.At("templates/hooks"), hook)}";
            repository.Write(copy, await File.ReadAllTextAsync(hook, Cancellation));
            CopyMode(hook, repository.At(copy));
        }

        repository.EndsWith(0);
        await repository.GitAsync("init", "--quiet", "--initial-branch=main");
        await repository.GitAsync("add", "--all");
        await repository.GitAsync("commit", "--quiet", "-m", "Start");
        await repository.GitAsync("config", "core.hooksPath", "hooks/git");
        return repository;
    }

    public string At(string path) => Path.Combine(Root, path);

    public string Outside(string path) => Path.Combine(outer, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>How build.sh ends from now on.</summary>
    public void EndsWith(int exitCode)
    {
        Write("build.sh", $$"""
            #!/bin/sh
            echo "${GIT_DIR-}${GIT_INDEX_FILE-}${GIT_CONFIG_PARAMETERS-}|$(basename "$PWD")|$*" >>"{{CallsFile}}"
            echo "what the gate found"
            exit {{exitCode}}

            """);
        CopyMode(RepositoryFiles.At("build.sh"), At("build.sh"));
    }

    public async Task GitAsync(params string[] arguments)
    {
        var outcome = await TryGitAsync(Root, arguments);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    /// <summary>Runs git in a folder, which is below the root where it is not a full path.</summary>
    public Task<ProcessOutcome> TryGitAsync(string folder, params string[] arguments) =>
        ChildProcess.RunAsync(
            new("git", ["-c", "user.name=Tess", "-c", "user.email=tess@example.com", .. arguments], At(folder)) { Environment = Isolation },
            Cancellation);

    /// <summary>Runs a script of hooks/agents as an agent does that was itself started by a hook of another repository.</summary>
    public Task<ProcessOutcome> AgentAsync(string folder, string script, string form, string input) => ChildProcess.RunAsync(
        new(At($"hooks/agents/{script}"), [form], At(folder)) { Environment = new Dictionary<string, string?>(Isolation) { ["GIT_DIR"] = Outside("other.git") }, Input = input },
        Cancellation);

    public void Dispose() => Directory.Delete(outer, recursive: true);

    private static void CopyMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }
}
