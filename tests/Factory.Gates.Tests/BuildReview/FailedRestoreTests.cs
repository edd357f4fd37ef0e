using Factory.Gates.Building;
using Factory.Gates.BuildReview;
using Factory.Gates.Judging;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.BuildReview;

/// <summary>The gate after a restore that failed, in a real repository in which git runs and dotnet does not.</summary>
public sealed class FailedRestoreTests
{
    private const string Earlier = "diagnostics/Debug/src/A/A.csproj.net10.0.facts";

    [Fact]
    public async Task Is_told_once_and_no_check_asks_for_a_run_of_the_tests()
    {
        using var repository = await TempRepository.InitAsync(
            ("All.sln", ""), (".gitignore", "artifacts/"), ("src/A/A.csproj", ""), (".factory/factory.yml", "version: 1\nbase: main\n"));
        var output = Path.Combine(repository.Root, "artifacts", "factory", "build");
        var settings = new BuildSettings("Debug", output, Path.Combine(repository.Root, "artifacts", "packages"));
        var input = repository.Input with { Run = Answer(repository, output) };
        await repository.GitAsync("switch", "--quiet", "--create", "work");
        repository.File("src/A/New.cs", "class New;\n");
        repository.File($"artifacts/factory/build/{Earlier}", $"project={repository.Root}/src/A/A.csproj\n");
        repository.File("artifacts/factory/build/build.log", "CSC : error CS5001: of an earlier build\n");

        var work = await WorkingTreeBuild.OpenAsync(input, settings, TempRepository.Cancellation);
        await Assert.ThrowsAsync<BlockedException>(() => work.RestoreAsync(TempRepository.Cancellation));
        var report = await BuildReviewGate.RunAsync(input, settings, TempRepository.Cancellation);

        Assert.Equal(["NU1101: Unable to find package X"], Of(report, "FAC0301").Findings.Select(finding => finding.Message));
        Assert.All(["FAC0302", "FAC0303", "FAC0304"], id => Assert.Equal(CheckState.NotApplicable, Of(report, id).State));
        Assert.DoesNotContain(report.Findings, finding => finding.CheckId == GateReport.NothingToCheck.Id);
    }

    private static CheckOutcome Of(GateReport report, string id) => Assert.Single(report.Checks, outcome => outcome.Check.Id == id);

    /// <summary>A dotnet whose restore fails, and says why in its log.</summary>
    private static ProcessRunner Answer(TempRepository repository, string output) => (call, cancellation) =>
    {
        if (call.Program != "dotnet")
        {
            return repository.Input.Run(call, cancellation);
        }

        repository.File(
            Path.GetRelativePath(repository.Root, new BuildFolder(output).RestoreLog),
            $"{repository.Root}/src/A/A.csproj : error NU1101: Unable to find package X\n");
        return Task.FromResult(new ProcessOutcome(1, "", ""));
    };
}
