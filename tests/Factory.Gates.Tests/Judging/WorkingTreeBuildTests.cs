using Factory.Gates.Building;
using Factory.Gates.Judging;
using Factory.Gates.Tests.Infra;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.Judging;

/// <summary>The steps of the build of a real repository, in which git runs and dotnet does not.</summary>
public sealed class WorkingTreeBuildTests
{
    private readonly List<string> lines = [];

    [Fact]
    public async Task Without_ReportGenerator_the_tests_still_end_and_a_line_says_how_to_get_the_pages()
    {
        using var repository = await TempRepository.InitAsync(("All.sln", ""), (".gitignore", "artifacts/"), (".factory/factory.yml", "version: 1\nbase: main\n"));
        var output = Path.Combine(repository.Root, "artifacts", "factory", "build");
        var settings = new BuildSettings("Debug", output, Path.Combine(repository.Root, "artifacts", "packages")) { OnLine = lines.Add };
        var work = await WorkingTreeBuild.OpenAsync(repository.Input with { Run = Answer(repository, output) }, settings, TempRepository.Cancellation);
        await work.CompileAsync(TempRepository.Cancellation);

        await work.TestAsync(TempRepository.Cancellation);

        var line = Assert.Single(lines);
        Assert.StartsWith("The coverage pages are left out. ReportGenerator ", line, StringComparison.Ordinal);
        Assert.Contains("<PackageDownload Include=\"ReportGenerator\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pass_is_remembered_for_its_tree_and_configuration_and_for_no_other()
    {
        using var repository = await TempRepository.InitAsync(("All.sln", ""), (".gitignore", "artifacts/"), (".factory/factory.yml", "version: 1\nbase: main\n"));
        var output = Path.Combine(repository.Root, "artifacts", "factory", "build");
        var work = await OpenAsync("Debug");
        await work.CompileAsync(TempRepository.Cancellation);
        await work.TestAsync(TempRepository.Cancellation);

        Assert.NotNull((await OpenAsync("Debug")).EarlierPass());
        Assert.Null((await OpenAsync("Release")).EarlierPass());

        repository.File("new.txt", "");
        Assert.Null((await OpenAsync("Debug")).EarlierPass());

        Task<WorkingTreeBuild> OpenAsync(string configuration) => WorkingTreeBuild.OpenAsync(
            repository.Input with { Run = Answer(repository, output) },
            new(configuration, output, Path.Combine(repository.Root, "artifacts", "packages")),
            TempRepository.Cancellation);
    }

    /// <summary>A dotnet that leaves a coverage file where it is asked to test.</summary>
    private static ProcessRunner Answer(TempRepository repository, string output) => (call, cancellation) =>
    {
        if (call.Program != "dotnet")
        {
            return repository.Input.Run(call, cancellation);
        }

        if (call.Arguments[0] == "test")
        {
            repository.File(Path.GetRelativePath(repository.Root, Path.Combine(new BuildFolder(output).Tests, "A.csproj.net10.0", BuildFolder.CoverageFile)), "<coverage />");
        }

        return Task.FromResult(new ProcessOutcome(0, "", ""));
    };
}
