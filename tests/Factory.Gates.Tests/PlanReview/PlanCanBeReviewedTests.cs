using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class PlanCanBeReviewedTests
{
    [Fact]
    public async Task Warns_of_a_plan_over_many_modules_and_proposes_parts_from_the_ground_up()
    {
        using var story = await PlanStory.OpenAsync((".factory/factory.yml", $"{PlanStory.Policy}gates: {{ plan-review: {{ modules: 2 }} }}\n"));
        story.Plan("scope: { modules: [Web, Ordering, Model] }", "Words.");

        var finding = Assert.Single(await story.FindingsAsync(PlanCanBeReviewed.Info));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.EndsWith("3 modules, where 2 are allowed", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Split it into plans that are built one after the other: 1) Model and Ordering, 2) Web", finding.Fix);
    }

    [Fact]
    public async Task Counts_the_modules_that_paths_reach_where_none_are_declared()
    {
        using var story = await PlanStory.OpenAsync((".factory/factory.yml", $"{PlanStory.Policy}gates: {{ plan-review: {{ modules: 2 }} }}\n"));
        story.Plan("scope: { paths: [src/**] }", "Words.");

        Assert.Single(await story.FindingsAsync(PlanCanBeReviewed.Info));
    }

    [Fact]
    public async Task Proposes_to_split_the_criteria_of_one_module()
    {
        using var story = await PlanStory.OpenAsync((".factory/factory.yml", $"{PlanStory.Policy}gates: {{ plan-review: {{ new: 1, edges: 0 }} }}\n"));
        story.Plan("scope: { modules: [Web], edges: [Web -> Ordering, Ordering -> Model] }\nnew: [Shop.A, Shop.B]", "Words.");

        var finding = Assert.Single(await story.FindingsAsync(PlanCanBeReviewed.Info));
        Assert.EndsWith("is too large to be reviewed: 2 new symbols, where 1 are allowed", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Split it", finding.Fix);
    }

    [Fact]
    public async Task Is_silent_on_a_plan_of_a_size_to_read()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { modules: [Web, Ordering, Model] }", "Words.");

        Assert.Empty(await story.FindingsAsync(PlanCanBeReviewed.Info));
    }
}
