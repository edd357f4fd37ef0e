using Factory.EndToEnd.Tests.Infra;
using Factory.Reports.Json;
using NJsonSchema;

namespace Factory.EndToEnd.Tests.Runs;

/// <summary>What a run leaves: the same bytes each time, and the user's files as they were.</summary>
[Collection(SharedCopy.Name)]
public sealed class RepeatedRunTests(FactoryCopy copy)
{
    private static readonly string[] Gates = ["PlanReview", "BuildReview", "IntegrationReview"];
    private static readonly string[] Formats = ["json", "sarif", "md", "html", "junit.xml"];

    private readonly Checkout checkout = copy.Checkout;

    [Fact]
    public async Task Without_a_fault_every_gate_passes_and_two_runs_write_the_same_bytes_that_fit_the_schema()
    {
        await checkout.StartBranchAsync("fine");
        checkout.Write("docs/note.md", "# A note\n");
        await checkout.CommitAsync("Add a note");

        var first = await ReportsOfARunAsync();
        var second = await ReportsOfARunAsync();

        Assert.Equal(first, second);
        var schema = await JsonSchema.FromJsonAsync(ReportSchema.Text, TestContext.Current.CancellationToken);
        Assert.All(first.Where(report => report.Key.EndsWith(".json", StringComparison.Ordinal)), report => Assert.Empty(schema.Validate(report.Value)));
    }

    [Fact]
    public async Task The_merge_is_tried_without_touching_what_the_user_has_staged_changed_or_added()
    {
        await checkout.StartBranchAsync("dirty");
        checkout.Write("docs/staged.md", "# Staged\n");
        await checkout.GitAsync("add", "docs/staged.md");
        checkout.Write("docs/staged.md", "# Changed after staging\n");
        checkout.Write("docs/untracked.md", "# Untracked\n");
        var before = await StateAsync();

        var run = await checkout.BuildAsync("IntegrationReview");

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task On_GitHub_a_blocked_gate_annotates_the_line_and_writes_the_step_summary()
    {
        await checkout.StartBranchAsync("github");
        checkout.Write(Faults.PlanText.Path, Faults.PlanText.Of(approach: "TODO"));
        await checkout.CommitAsync("Plan");

        var run = await checkout.BuildAsync(
            new Dictionary<string, string?> { ["GITHUB_ACTIONS"] = "true", ["GITHUB_BASE_REF"] = "main", ["GITHUB_STEP_SUMMARY"] = checkout["artifacts/summary.md"] },
            "PlanReview");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"::error file={Faults.PlanText.Path},line=", run.Output, StringComparison.Ordinal);
        Assert.Contains("FAC0201", checkout.Read("artifacts/summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Azure_Pipelines_a_blocked_gate_logs_an_issue_and_uploads_its_summary()
    {
        await checkout.StartBranchAsync("azure");
        checkout.Write(Faults.PlanText.Path, Faults.PlanText.Of(approach: "TODO"));
        await checkout.CommitAsync("Plan");

        var run = await checkout.BuildAsync(
            new Dictionary<string, string?> { ["TF_BUILD"] = "True", ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = "refs/heads/main" },
            "PlanReview");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"##vso[task.logissue type=error;sourcepath={Faults.PlanText.Path};", run.Output, StringComparison.Ordinal);
        Assert.Contains("##vso[task.uploadsummary]", run.Output, StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string>> ReportsOfARunAsync()
    {
        var run = await checkout.BuildAsync("IntegrationReview");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        var reports =
            from gate in Gates
            from format in Formats
            select $"artifacts/factory/reports/{gate}.{format}";
        return reports.ToDictionary(path => path, checkout.Read);
    }

    private async Task<IReadOnlyList<string>> StateAsync() =>
    [
        await checkout.GitAsync("status", "--porcelain"),
        await checkout.GitAsync("ls-files", "--stage"),
        await checkout.GitAsync("for-each-ref"),
        await checkout.GitAsync("worktree", "list"),
        checkout.Read("docs/staged.md"),
    ];
}
