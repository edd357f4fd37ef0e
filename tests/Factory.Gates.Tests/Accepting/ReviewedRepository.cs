using Factory.Gates.Baselining;
using Factory.Gates.BuildReview;
using Factory.Gates.IntegrationReview;
using Factory.Gates.Judging;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.Accepting;

/// <summary>A real repository with one rule, in which git runs and dotnet does not: whatever is built fails, and that is not what is asked about.</summary>
internal sealed class ReviewedRepository : IDisposable
{
    public const string RulePath = ".factory/rules/no-wait.yml";
    public const string Rule = "rules:\n  - { id: no-wait, message: Await it., severity: ERROR, languages: [csharp], pattern: $X.Result }\n";

    private readonly TempRepository repository;

    private ReviewedRepository(TempRepository repository) => this.repository = repository;

    public DateOnly Today { get; init; } = new(2026, 11, 24);

    private GateInput Input => repository.Input with { Run = RunAsync, Today = Today };

    private BuildSettings Settings => new("Debug", Path.Combine(repository.Root, "artifacts", "build"), Path.Combine(repository.Root, "artifacts", "packages"));

    /// <summary>On main, with these files beside the policy and the rule.</summary>
    public static async Task<ReviewedRepository> InitAsync(params (string Path, string Text)[] files) => new(await TempRepository.InitAsync(
        [
            ("All.sln", ""),
            (".gitignore", "artifacts/\n"),
            (".factory/factory.yml", "version: 1\nbase: main\n"),
            (RulePath, Rule),
            (".factory/rules/no-wait.cs", "class A\n{\n    // ruleid: no-wait\n    int F(X x) => x.Result;\n}\n"),
            .. files,
        ]));

    /// <summary>A class whose method reads results.</summary>
    public static string Class(string body) => $"namespace Shop;\n\nclass Order\n{{\n    void Ship(Page a, Page b)\n    {{\n        {body}\n    }}\n}}\n";

    public string Read(string path) => repository.Read(path);

    public bool Holds(string path) => File.Exists(Path.Combine(repository.Root, path));

    public void Write(string path, string text) => repository.File(path, text);

    public void Delete(string path) => File.Delete(Path.Combine(repository.Root, path));

    public Task CommitAsync() => repository.CommitAsync("Go on");

    public Task BranchAsync() => repository.GitAsync("switch", "--quiet", "--create", "topic");

    /// <summary>Updates the baseline, and commits it.</summary>
    public async Task<BaselineChange> BaselineAsync(bool accept = false)
    {
        var change = await BaselineUpdate.RunAsync(new(Input, Settings) { Accept = accept }, TempRepository.Cancellation);
        await CommitAsync();
        return change;
    }

    public Task<GateReport> IntegrationReviewAsync() => IntegrationReviewGate.RunAsync(Input, Settings, TempRepository.Cancellation);

    public Task<GateReport> BuildReviewAsync() => BuildReviewGate.RunAsync(Input, Settings, TempRepository.Cancellation);

    /// <summary>What a check finds that blocks, in both reviews; they must agree.</summary>
    public async Task<IReadOnlyList<Finding>> BlockingAsync(string check = "no-wait")
    {
        var (build, integration) = (Blocking(await BuildReviewAsync(), check), Blocking(await IntegrationReviewAsync(), check));
        Assert.Equal(build.Select(finding => finding.Fingerprint), integration.Select(finding => finding.Fingerprint));
        return integration;
    }

    public static IReadOnlyList<Finding> Blocking(GateReport report, string check) =>
        [.. report.Findings.Where(finding => finding.CheckId == check && finding.Severity == Severity.Error)];

    public void Dispose() => repository.Dispose();

    private Task<ProcessOutcome> RunAsync(ProcessCall call, CancellationToken cancellation) =>
        call.Program == "dotnet" ? Task.FromResult(new ProcessOutcome(1, "", "")) : repository.Input.Run(call, cancellation);
}
