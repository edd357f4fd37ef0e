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
        using var git = await GitFolder.TopicAsync((".gitignore", "artifacts\n"));
        git.Write((PlantedPlan.Path, PlantedPlan.Text));

        var report = await PlanReviewGate.RunAsync(git.Input, TestContext.Current.CancellationToken);

        Assert.Equal(Verdict.Blocked, report.Verdict);
        Assert.Equal(["FAC0201"], report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Check.Id).Distinct());
    }
}
