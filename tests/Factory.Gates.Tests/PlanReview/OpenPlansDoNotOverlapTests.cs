using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class OpenPlansDoNotOverlapTests
{
    [Fact]
    public async Task Warns_of_two_plans_for_the_same_files_once()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { paths: [src/Ordering/**] }", "Words.");
        story.Plan("scope: { paths: [src/*/Order.cs] }", "Words.", id: 13);

        var finding = Assert.Single(await story.FindingsAsync(OpenPlansDoNotOverlap.Info));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("Plan 12 (Export orders) overlaps plan 13 (Export orders): both touch src/Ordering/Order.cs", finding.Message);
    }

    [Fact]
    public async Task One_new_symbol_in_two_plans_is_an_error()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { paths: [src/Ordering/**] }\nnew: [Shop.Csv]", "Words.");
        story.Plan("scope: { paths: [src/Web/**] }\nnew: [Shop.Csv]", "Words.", id: 13);

        var finding = Assert.Single(await story.FindingsAsync(OpenPlansDoNotOverlap.Info));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.EndsWith("both add Shop.Csv", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_silent_on_a_plan_that_was_built()
    {
        using var story = await PlanStory.OpenAsync();
        await story.Git.GitAsync("checkout", "--quiet", "main");
        story.Plan("scope: { paths: [src/Ordering/**] }", "Words.", id: 13);
        story.Git.Write(("tests/ExportTests.cs", "class ExportTests { void Exports() { } }"));
        await story.Git.CommitAsync("Build it\n\nPlan: 13");
        await story.Git.GitAsync("checkout", "--quiet", "-b", "later");
        story.Plan("scope: { paths: [src/Ordering/**] }", "Words.");

        Assert.Empty(await story.FindingsAsync(OpenPlansDoNotOverlap.Info));
    }

    [Theory]
    [InlineData("modules: [Ordering]", "paths: [src/Ordering/**]")]
    [InlineData("paths: [src/New/*.cs]", "paths: [src/New/Order*]")]
    [InlineData("paths: [\"src/{A,B}/**\"]", "paths: [\"src/{C,B}/**\"]")]
    public async Task Sees_modules_and_places_where_nothing_is_yet(string one, string other)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan($"scope: {{ {one} }}", "Words.");
        story.Plan($"scope: {{ {other} }}", "Words.", id: 13);

        Assert.Single(await story.FindingsAsync(OpenPlansDoNotOverlap.Info));
    }
}
