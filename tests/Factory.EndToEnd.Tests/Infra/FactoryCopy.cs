using System.Runtime.CompilerServices;
using Factory.Platform.Processes;

namespace Factory.EndToEnd.Tests.Infra;

/// <summary>
/// A copy of this repository as it stands, committed on <c>main</c>, with its own build host compiled once. All sources are there,
/// and the build host is made of them; the solution that is judged keeps the two lowest projects and the model's tests, so that
/// a run of all gates takes seconds, and does not start this test again.
/// </summary>
public sealed class FactoryCopy : IAsyncLifetime
{
    private const string KeptTests = "tests/Factory.Model.Tests/";

    private static readonly string[] KeptProjects = ["src/Factory.Model/", "src/Factory.Platform/", KeptTests];

    public Checkout Checkout { get; } = new(Directory.CreateTempSubdirectory("factory copy ").FullName);

    public async ValueTask InitializeAsync()
    {
        var root = Root();
        foreach (var path in (await ListAsync(root)).Where(IsKept))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Checkout[path])!);
            File.Copy(Path.Combine(root, path), Checkout[path]);
        }

        await Checkout.GitAsync("init", "--quiet", "--initial-branch=main");
        await Checkout.GitAsync("config", "user.name", "Ada");
        await Checkout.GitAsync("config", "user.email", "ada@example.com");
        await TrimTheSolutionAsync();
        LeaveAnalyzersOut();
        await Checkout.CommitAsync("Start");
        await Checkout.GitAsync("tag", "start");
        await Checkout.BuildAsync("--help");
    }

    public ValueTask DisposeAsync()
    {
        Checkout.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Of the tests only those of the model; no patterns, whose exemplars the trimmed solution does not compile.</summary>
    private static bool IsKept(string path) =>
        !path.StartsWith(".factory/patterns/", StringComparison.Ordinal)
        && (!path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith(KeptTests, StringComparison.Ordinal) || path.Count(c => c == '/') == 1);

    private async Task TrimTheSolutionAsync()
    {
        var projects = await RunAsync("dotnet", "sln", "Factory.sln", "list");
        var gone = projects.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.EndsWith("proj", StringComparison.Ordinal) && !KeptProjects.Any(line.Replace('\\', '/').StartsWith));
        await RunAsync("dotnet", ["sln", "Factory.sln", "remove", .. gone]);
    }

    /// <summary>Analyzers take most of a compiler's time, and no planted fault is theirs to find.</summary>
    private void LeaveAnalyzersOut() => Checkout.Replace(
        "Directory.Build.props", "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>", "<RunAnalyzers>false</RunAnalyzers>");

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var outcome = await ChildProcess.RunAsync(new(program, arguments, Checkout.Folder), TestContext.Current.CancellationToken);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
        return outcome.Output;
    }

    private static async Task<IEnumerable<string>> ListAsync(string root)
    {
        var outcome = await ChildProcess.RunAsync(
            new("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"], root),
            TestContext.Current.CancellationToken);
        return outcome.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(Path.Combine(root, path)));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
