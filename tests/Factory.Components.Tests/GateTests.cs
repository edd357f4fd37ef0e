using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;

namespace Factory.Components.Tests;

/// <summary>Components through the host, in process, on a real repository: reports first, then the verdict.</summary>
public sealed class GateTests : IDisposable
{
    private const string Plan = ".factory/plans/0001-export.md";

    private readonly SmallRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_gate_that_passes_writes_its_reports_and_ends_with_0()
    {
        var run = await repository.RunAsync(new ShopBuild(), "PlanReview");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PlanReview passed", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(repository["artifacts/factory/reports/PlanReview.html"]));
    }

    [Fact]
    public async Task A_gate_that_is_blocked_still_writes_its_reports_and_ends_with_1_without_a_stack_trace()
    {
        repository.Write(Plan, "---\nid: 1\ntitle: Export\nstatus: proposed\n---\n## Intent\n\nTODO\n");

        var run = await repository.RunAsync(new ShopBuild(), "PlanReview");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{Plan}:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"blocked\"", repository.Read("artifacts/factory/reports/PlanReview.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_earlier_run_said_of_a_gate_that_is_not_reached_is_gone()
    {
        repository.Write("artifacts/factory/reports/BuildReview.json", "{ \"verdict\": \"passed\" }");
        repository.Write(Plan, "---\nid: 1\ntitle: Export\nstatus: proposed\n---\n## Intent\n\nTODO\n");

        await repository.RunAsync(new ShopBuild(), "BuildReview");

        Assert.False(File.Exists(repository["artifacts/factory/reports/BuildReview.json"]));
    }

    [Fact]
    public async Task A_link_that_leads_the_reports_out_of_the_repository_is_refused()
    {
        using var elsewhere = new SmallRepository();
        Directory.CreateSymbolicLink(repository["artifacts"], elsewhere["."]);

        var run = await repository.RunAsync(new ShopBuild(), "PlanReview");

        Assert.Equal(2, run.ExitCode);
        Assert.False(Directory.Exists(elsewhere["factory"]));
    }

    private sealed class ShopBuild : FactoryBuild, IBuildReview;
}
