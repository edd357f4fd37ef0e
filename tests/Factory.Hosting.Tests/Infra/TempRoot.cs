namespace Factory.Hosting.Tests.Infra;

/// <summary>A temporary repository root with a .nuke folder, in which builds run.</summary>
internal sealed class TempRoot : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hosting-");

    public TempRoot() => Directory.CreateDirectory(Path.Combine(Folder, ".nuke"));

    public string Folder => folder.FullName;

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public bool IsTerminal { get; init; }

    public CancellationToken Cancellation { get; init; }

    public string? WorkingDirectory { get; init; }

    public TempRoot File(string path, string content)
    {
        System.IO.File.WriteAllText(Path.Combine(Folder, path), content);
        return this;
    }

    public TempRoot Parameters(string json) => File(".nuke/parameters.json", json);

    public TempRoot Variable(string name, string value)
    {
        Variables[name] = value;
        return this;
    }

    /// <summary>Runs a build with the words of a command line and no default target.</summary>
    public Task<RunResult> RunAsync(FactoryBuild build, string line = "") => RunAsync(build, line, []);

    public Task<RunResult> RunAsync(FactoryBuild build, string line, params string[] defaults) =>
        RunWordsAsync(build, line.Split(' ', StringSplitOptions.RemoveEmptyEntries), defaults);

    /// <summary>For words that are empty or hold spaces.</summary>
    public async Task<RunResult> RunWordsAsync(FactoryBuild build, string[] arguments, params string[] defaults)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var environment = new HostEnvironment(arguments, Variables, WorkingDirectory ?? Folder, output, errors)
        {
            Cancellation = Cancellation,
            IsTerminal = IsTerminal,
        };
        var exitCode = await BuildHost.RunAsync(build, environment, defaults);
        return new(exitCode, output.ToString(), errors.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
