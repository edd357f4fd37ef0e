using Factory.Gates.Envelope;
using Factory.Gates.Planning;
using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Plans;
using Factory.Model.Reports;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Planning;

public sealed class NewPlanTests
{
    private const string Policy = """
        version: 1
        modules: { Ordering: [src/Ordering/**], Files: [src/Files/**] }
        records:
          - { entity: Order, owner: Ordering, writes: { tables: [orders] } }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begins_a_plan_that_can_be_read_and_that_PlanReview_blocks()
    {
        using var git = await GitFolder.TopicAsync((".factory/factory.yml", "version: 1"), (Plans.Path, Plans.FullText));

        var (path, plan) = await WriteAsync(git, "Say \"no\": #1 & 'more' \\ <T>");

        Assert.Equal(".factory/plans/0013-say-no-1-more-t.md", path);
        Assert.Equal((13, "Say \"no\": #1 & 'more' \\ <T>", PlanStatus.Proposed), (plan.Id, plan.Title, plan.Status));
        Assert.Equal((await EnvelopeDigest.ReadAsync(new MemoryTree((".factory/factory.yml", "version: 1")), Cancellation)).Text, plan.Envelope);
        Assert.Equal(CheckState.Failed, PlansAreComplete.Ask(new([plan], "")).State);
        Assert.DoesNotContain('\r', plan.Text);
    }

    [Fact]
    public async Task Every_question_is_a_gap_until_it_is_gone()
    {
        using var git = await GitFolder.TopicAsync((".factory/factory.yml", Policy), ("src/Ordering/a.cs", ""), ("src/Files/a.cs", ""));

        var (_, plan) = await WriteAsync(git, "Ship an order");

        var gaps = PlansAreComplete.Ask(new([plan], "")).Findings.Where(finding => finding.Subject.StartsWith("plan 1, Open questions", StringComparison.Ordinal));
        Assert.Equal(
            [
                "<Which modules does it touch?>", "<Which module comes to use another?>", "<Does it write this system of record?>",
                "<Which symbols does it add?>", "<What is taken for granted?>",
            ],
            gaps.Select(finding => finding.Subject["plan 1, Open questions: ".Length..]));
        Assert.Contains("Order: only Ordering does.", plan.Text, StringComparison.Ordinal);
        Assert.Contains("There are Files, Ordering.", plan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_all_records_where_the_title_names_none()
    {
        using var git = await GitFolder.TopicAsync((".factory/factory.yml", Policy), ("src/Ordering/a.cs", ""), ("src/Files/a.cs", ""));

        Assert.Contains("Only its owner does: Order (Ordering).", (await WriteAsync(git, "Smaller pictures")).Plan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_work_is_offered_in_a_comment_that_cites_nothing()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));

        var (_, plan) = await WriteAsync(git, "Export orders as CSV");

        Assert.Matches(@"\nuses: \[plan:12\]\n- (0\.[0-9]{2}|1\.00) plan:12, \.factory/plans/0012-export\.md: csv, order, export\n-->\n", plan.Text);
        Assert.Empty(plan.Uses);
        Assert.Equal("plan 13, plan:12", Assert.Single(SimilarWorkIsCited.Ask(new([plan], ""), new(FactoryPolicy.Default, RailSet.Empty, [Plans.Full, plan])).Findings).Subject);
    }

    [Fact]
    public async Task Nothing_similar_is_no_comment()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));

        Assert.DoesNotContain("<!--", (await WriteAsync(git, "Smaller pictures")).Plan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_number_that_the_base_has_given_away_since()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));
        await git.GitAsync("checkout", "--quiet", "main");
        git.Write((".factory/plans/0020-other.md", Plans.FullText.Replace("id: 12", "id: 20", StringComparison.Ordinal)));
        await git.CommitAsync("Another plan");
        await git.GitAsync("checkout", "--quiet", "topic");

        Assert.Equal(".factory/plans/0021-smaller-pictures.md", (await WriteAsync(git, "Smaller pictures")).Path);
    }

    [Fact]
    public async Task A_title_that_is_none_is_a_mistake_and_writes_nothing()
    {
        using var git = await GitFolder.TopicAsync(("a.txt", "a"));

        Assert.Single(await Mistakes.InAsync(() => NewPlan.WriteAsync(git.Input, "one\ntwo", Cancellation)));
        Assert.False(Directory.Exists(Path.Combine(git.Input.Root, ".factory")));
    }

    [Fact]
    public async Task Overwrites_nothing_that_git_ignores()
    {
        using var git = await GitFolder.TopicAsync((".gitignore", "0001-*"));
        git.Write((".factory/plans/0001-pictures.md", "mine"));

        Assert.Contains("there is a file already", Assert.Single(await Mistakes.InAsync(() => NewPlan.WriteAsync(git.Input, "Pictures", Cancellation))), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(git.Input.Root, ".factory/plans/0001-pictures.md"), Cancellation));
    }

    [Fact]
    public async Task The_highest_number_leaves_none_for_another()
    {
        using var git = await GitFolder.TopicAsync((".factory/plans/999999999-last.md", Plans.FullText.Replace("id: 12", "id: 999999999", StringComparison.Ordinal)));

        Assert.Contains("leaves none for another plan", Assert.Single(await Mistakes.InAsync(() => NewPlan.WriteAsync(git.Input, "Pictures", Cancellation))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_name_can_not_end_the_comment()
    {
        using var git = await GitFolder.TopicAsync((".factory/plans/0001-a-->b.md", Plans.FullText.Replace("id: 12", "id: 1", StringComparison.Ordinal)));

        var (_, plan) = await WriteAsync(git, "Export orders as CSV");

        Assert.Equal(plan.Text.IndexOf("-->", StringComparison.Ordinal), plan.Text.IndexOf("\n-->\n", StringComparison.Ordinal) + 1);
    }

    private static async Task<(string Path, Plan Plan)> WriteAsync(GitFolder git, string title)
    {
        var path = (await NewPlan.WriteAsync(git.Input, title, Cancellation)).Path;
        return (path, PlanFile.Parse(await File.ReadAllTextAsync(Path.Combine(git.Input.Root, path), Cancellation), path));
    }
}
