using Factory.Gates.Canaries;
using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Canaries;

public sealed class PlantedPlanTests
{
    [Fact]
    public async Task PlanReview_can_read_it_and_blocks_it_for_its_placeholders_alone()
    {
        using var git = await GitFolder.TopicAsync((".factory/factory.yml", "version: 1\n"));
        git.Write((PlantedPlan.Path, PlantedPlan.Text));

        var report = await PlanReviewGate.RunAsync(git.Input, TestContext.Current.CancellationToken);

        Assert.Equal(Verdict.Blocked, report.Verdict);
        var errors = report.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        Assert.Equal(3, errors.Count);
        Assert.All(errors, error => Assert.Contains("still holds the placeholder 'TBD'", error.Message, StringComparison.Ordinal));
    }
}
