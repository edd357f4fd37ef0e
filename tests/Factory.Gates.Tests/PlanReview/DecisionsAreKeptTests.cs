using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.PlanReview;

public sealed class DecisionsAreKeptTests
{
    [Theory]
    [InlineData("scope: { paths: [src/Ordering/**], packages: [Newtonsoft.Json] }", "As JSON.", "wants the package 'Newtonsoft.Json'")]
    [InlineData("scope: { paths: [src/Ordering/**], edges: [Ordering -> Web] }", "By page.", "wants the edge 'Ordering -> Web'")]
    [InlineData("scope: { paths: [src/Ordering/**] }", "Rows go into a `DataTable`.", "wants to use 'DataTable'")]
    [InlineData("scope: { paths: [src/Ordering/New/**] }\nnew: [src/Ordering/New/]", "Rows go into a `System.Data.DataTable`.", "wants to use 'System.Data.DataTable'")]
    [InlineData("scope: { paths: [src/Ordering/**], packages: [newtonsoft.json] }", "As JSON.", "wants the package 'newtonsoft.json'")]
    [InlineData("scope: { modules: [Ordering], packages: [Newtonsoft.Json] }", "As JSON.", "wants the package 'Newtonsoft.Json'")]
    [InlineData("scope: { paths: [src/Ordering/**] }", "Not a `DataTable` at first.\n\nThen a `DataTable`.", "wants to use 'DataTable'")]
    [InlineData("scope: { paths: [src/Ordering/**] }", "- No package is needed\n- Rows go into a `DataTable`\n- Records were considered", "wants to use 'DataTable'")]
    public async Task Flags_what_a_decision_forbids(string frontMatter, string approach, string what)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan(frontMatter, approach);

        var finding = Assert.Single(await story.FindingsAsync(DecisionsAreKept.Info));
        Assert.Equal($"Plan 12 (Export orders) {what}, which decision 3 (Orders are plain records) forbids", finding.Message);
        Assert.Contains(".factory/decisions/0003-plain-records.md", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scope: { paths: [src/Web/**], packages: [Newtonsoft.Json] }", "As JSON.")]
    [InlineData("scope: { paths: [src/Ordering/**], packages: [CsvHelper] }", "As CSV.")]
    [InlineData("scope: { paths: [src/Ordering/**] }", "We write records instead of a `DataTable`.")]
    [InlineData("scope: { paths: [src/Ordering/**] }", "Neither a `DataTable` nor\n`DataTable` twice.")]
    [InlineData("scope: { paths: [src/Ordering/**] }", "A `DataTable` was considered, and decision 3 rules it out.")]
    [InlineData("scope: { paths: [src/Ordering/**] }", "This removes the `DataTable`.")]
    [InlineData("scope: { paths: [src/Ordering/**] }\nuses: [0003-plain-records]", "Records.")]
    public async Task Is_silent_on_what_no_decision_forbids(string frontMatter, string approach)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan(frontMatter, approach);

        Assert.Empty(await story.FindingsAsync(DecisionsAreKept.Info));
    }

    [Fact]
    public async Task Flags_a_decision_that_was_superseded_and_names_its_successor()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { paths: [src/Web/**] }\nuses: [0002-data-tables]", "Tables.");

        var finding = Assert.Single(await story.FindingsAsync(DecisionsAreKept.Info));
        Assert.EndsWith("builds on decision 2, which is superseded", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Build on 0003-plain-records, which took its place", finding.Fix);
    }

    [Fact]
    public async Task A_change_cannot_lift_the_decision_that_judges_it()
    {
        using var story = await PlanStory.OpenAsync();
        story.Git.Delete(".factory/decisions/0003-plain-records.md");
        story.Git.Delete(".factory/decisions/0002-data-tables.md");
        story.Plan("scope: { paths: [src/Ordering/**], packages: [Newtonsoft.Json] }", "As JSON.");

        Assert.Single(await story.FindingsAsync(DecisionsAreKept.Info));
    }

    [Fact]
    public async Task A_pattern_of_types_fits_the_short_name_of_one()
    {
        using var story = await PlanStory.OpenAsync((".factory/decisions/0003-plain-records.md", PlanStory.Decision.Replace("System.Data.DataTable", "System.Data.*", StringComparison.Ordinal).Replace("applies-to", "supersedes: 2\napplies-to", StringComparison.Ordinal)));
        story.Plan("scope: { paths: [src/Ordering/**] }", "Rows go into a `DataSet`.");

        Assert.Single(await story.FindingsAsync(DecisionsAreKept.Info));
    }

    [Fact]
    public async Task A_change_cannot_lift_a_decision_where_the_base_has_no_policy()
    {
        using var git = await GitFolder.TopicAsync((".factory/decisions/0003-plain-records.md", PlanStory.Decision), ("src/Ordering/Order.cs", "class Order { }"));
        git.Delete(".factory/decisions/0003-plain-records.md");
        git.Write((PlanStory.PlanPath, Plans.FullText.Replace("CsvHelper", "Newtonsoft.Json", StringComparison.Ordinal)));

        var report = await PlanReviewGate.RunAsync(git.Input, TestContext.Current.CancellationToken);

        Assert.Contains(report.Findings, finding => finding.CheckId == DecisionsAreKept.Info.Id);
    }

    [Fact]
    public async Task A_rail_of_the_base_that_can_not_be_read_lifts_neither_the_others_nor_the_policy()
    {
        using var story = await PlanStory.OpenAsync((".factory/decisions/0004-broken.md", "no front matter"));
        story.Git.Delete(".factory/decisions/0004-broken.md");
        story.Plan("scope: { paths: [src/Ordering/**], packages: [Newtonsoft.Json] }", "As JSON.");

        var report = await story.JudgeAsync();

        Assert.Contains(report.Findings, finding => finding.CheckId == DecisionsAreKept.Info.Id);
        Assert.StartsWith(".factory/factory.yml of the base ", report.Figures.Single(figure => figure.Name == "Policy").Value, StringComparison.Ordinal);
    }
}
