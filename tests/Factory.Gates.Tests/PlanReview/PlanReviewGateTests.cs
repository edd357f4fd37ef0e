using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class PlanReviewGateTests
{
    private const string Policy = ".factory/factory.yml";

    private static readonly string GoodText = Plans.FullText.Replace("envelope: 4f1c\n", "", StringComparison.Ordinal);

    private static readonly (string Path, string Text)[] Ground =
    [
        (Policy, "version: 1\nmodules: { Ordering: [src/Ordering/**], Files: [src/Files/**] }\n"),
        (".factory/decisions/0003-files-go-through-storage.md", "---\nid: 3\nstatus: accepted\ndate: 2026-11-23\nowner: shop\nadvice: true\n---\n# Files go through storage\n"),
        (".factory/patterns/exporter.md", "---\nname: exporter\nexemplar: src/Files/Store.cs#Store\nadvice: true\nowner: shop\n---\n"),
        ("src/Ordering/Order.cs", "class Order { }\n"),
        ("src/Files/Store.cs", "class Store { }\n"),
    ];

    [Fact]
    public async Task Passes_a_good_plan_and_says_what_it_judged_by()
    {
        using var git = await GitFolder.TopicAsync(Ground);
        git.Write((Plans.Path, GoodText));

        var report = await JudgeAsync(git);

        Assert.Equal(Verdict.Passed, report.Verdict);
        Assert.Equal(
            ["FAC0201", "FAC0202", "FAC0203", "FAC0204", "FAC0205", "FAC0206", "FAC0207", "FAC0208", "FAC0209", "FAC0210", "FAC0211", "FAC0212", "FAC0905"],
            report.Checks.Select(check => check.Check.Id));
        Assert.All(
            report.Checks, check => Assert.Equal(check.Check.Id is "FAC0206" or "FAC0212" ? CheckState.NotApplicable : CheckState.Passed, check.State));
        Assert.Equal("12", report.Figures.Single(figure => figure.Name == "Plans judged").Value);
        Assert.StartsWith(".factory/factory.yml of the base ", report.Figures.Single(figure => figure.Name == "Policy").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_of_similar_work_and_passes()
    {
        using var git = await GitFolder.TopicAsync(
            [.. Ground, (".factory/plans/0011-csv.md", GoodText.Replace("id: 12", "id: 11", StringComparison.Ordinal).Replace("proposed", "released", StringComparison.Ordinal))]);
        git.Write((Plans.Path, GoodText));

        var report = await JudgeAsync(git);

        Assert.Equal((Verdict.Passed, "plan 12, plan:11"), (report.Verdict, Assert.Single(report.Findings).Subject));
    }

    [Fact]
    public async Task Blocks_a_plan_with_a_placeholder_and_shows_the_line()
    {
        using var git = await GitFolder.TopicAsync(Ground);
        git.Write((Plans.Path, GoodText.Replace("Large orders.", "TODO", StringComparison.Ordinal)));

        var report = await JudgeAsync(git);

        Assert.Equal(Verdict.Blocked, report.Verdict);
        Assert.Contains("TODO", Assert.Single(report.Findings).Excerpt!.Lines);
    }

    [Fact]
    public async Task Leaves_alone_a_plan_that_the_change_does_not_touch()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText.Replace("Large orders.", "TODO", StringComparison.Ordinal)));
        git.Write(("a.txt", "a"));

        var report = await JudgeAsync(git);

        Assert.Equal(Verdict.Passed, report.Verdict);
        Assert.All(report.Checks.SkipLast(1), check => Assert.Equal("the change adds or modifies no open plan", check.Reason));
    }

    [Theory]
    [InlineData("released")]
    [InlineData("abandoned")]
    public async Task Leaves_alone_a_plan_that_is_over(string status)
    {
        using var git = await GitFolder.TopicAsync(("a.txt", "a"));
        git.Write((Plans.Path, Plans.FullText.Replace("Large orders.", "TODO", StringComparison.Ordinal).Replace("proposed", status, StringComparison.Ordinal)));

        Assert.Equal(Verdict.Passed, (await JudgeAsync(git)).Verdict);
        Assert.Contains($"plan 12 is {status}", (await JudgeAsync(git, 12)).Checks[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_the_plan_that_was_asked_for_beside_those_of_the_change()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText.Replace("Large orders.", "TODO", StringComparison.Ordinal)));
        git.Write((".factory/plans/0013-other.md", Plans.FullText.Replace("id: 12", "id: 13", StringComparison.Ordinal)));

        var report = await JudgeAsync(git, 12);

        Assert.Equal(Verdict.Blocked, report.Verdict);
        Assert.Equal("12, 13", report.Figures.Single(figure => figure.Name == "Plans judged").Value);
    }

    [Fact]
    public async Task An_unknown_plan_is_a_mistake_of_the_user()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));

        Assert.Equal(
            ["--plan-id: there is no plan 21 in .factory/plans. Use one of: 12"],
            await Mistakes.InAsync(() => JudgeAsync(git, 21)));
    }

    [Fact]
    public async Task A_malformed_plan_is_a_mistake_of_the_user()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));
        git.Write((Plans.Path, Plans.FullText.Replace("status:", "state:", StringComparison.Ordinal)));

        Assert.Equal(
            [
                $"{Plans.Path}:2:1: the key 'status' is missing. Add status: with its value",
                $"{Plans.Path}:4:1: unknown key 'state'. Did you mean 'status'?",
            ],
            await Mistakes.InAsync(() => JudgeAsync(git)));
    }

    [Fact]
    public async Task A_malformed_policy_in_the_tree_is_a_mistake_even_where_the_base_has_a_good_one()
    {
        using var git = await GitFolder.TopicAsync((Policy, "version: 1"));
        git.Write((Policy, "version: 1\nbass: main"));

        Assert.Single(await Mistakes.InAsync(() => JudgeAsync(git)));
    }

    private static Task<GateReport> JudgeAsync(GitFolder git, int? plan = null) =>
        PlanReviewGate.RunAsync(git.Input with { PlanId = plan }, TestContext.Current.CancellationToken);
}
