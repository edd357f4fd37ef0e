using Factory.Hosting.Builds;
using Factory.Platform.Processes;

namespace Factory.Components.Tests.Infra;

/// <summary>A git repository in a temporary folder with a first commit, in which builds are run in process.</summary>
internal sealed class SmallRepository : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("factory-components-").FullName;

    public SmallRepository()
    {
        Write(".nuke/parameters.json", "{}\n");
        Write(".gitignore", "artifacts\n");
    }

    public string this[string path] => Path.Combine(root, path);

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public Task<(int ExitCode, string Output, string Errors)> RunAsync(FactoryBuild build, params string[] arguments) =>
        RunAsync(build, StandardStreams.None, arguments);

    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(FactoryBuild build, StandardStreams streams, params string[] arguments)
    {
        await ChildProcess.RunAsync(new("git", ["init", "--quiet", "--initial-branch=main"], root), TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await BuildHost.RunAsync(build, new(arguments, new Dictionary<string, string>(), root, output, errors) { Streams = streams });
        return (exitCode, output.ToString(), errors.ToString());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
