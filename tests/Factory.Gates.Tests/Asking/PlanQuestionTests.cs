using Factory.Gates.Asking;
using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Asking;

public sealed class PlanQuestionTests
{
    private const string Other = ".factory/plans/0013-other.md";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_nothing_of_the_other_plans_of_the_change()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));
        git.Write((Other, "---\nid: 13\ntitle: Other\nstatus: proposed\n---\n"));

        var asked = await PlanQuestion.AskAsync(git.Input with { PlanId = 12 }, Cancellation);
        var other = await PlanQuestion.AskAsync(git.Input with { PlanId = 13 }, Cancellation);

        Assert.DoesNotContain(asked.Findings, finding => finding.Location.Path == Other);
        Assert.Contains(other.Findings, finding => finding.Location.Path == Other && finding.CheckId == "FAC0201");
    }

    [Fact]
    public async Task A_draft_stands_in_the_place_of_the_plan_with_its_number()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));

        var answer = await PlanQuestion.AskAsync(git.Input with { Draft = PlanDraft.Of("---\nid: 12 # mine\ntitle: Draft\nstatus: proposed\n---\n") }, Cancellation);

        Assert.Contains(answer.Findings, finding => finding.Location.Path == Plans.Path && finding.Message.StartsWith("Plan 12 (Draft)", StringComparison.Ordinal));
        Assert.Equal(Plans.FullText, await File.ReadAllTextAsync(Path.Combine(git.Input.Root, Plans.Path), Cancellation));
    }

    [Fact]
    public async Task A_draft_is_read_with_all_its_mistakes()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));

        Assert.Equal(
            [".factory/plans/0014-draft.md:2:1: the key 'title' is missing. Add title: with its value", ".factory/plans/0014-draft.md:3:9: 'status' can't be 'done'. Use one of: abandoned, approved, built, proposed, released"],
            await Mistakes.InAsync(() => PlanQuestion.AskAsync(git.Input with { Draft = PlanDraft.Of("---\nid: 14\nstatus: done\n---\n") }, Cancellation)));
    }

    [Fact]
    public async Task It_is_asked_about_one_plan()
    {
        using var git = await GitFolder.TopicAsync((Plans.Path, Plans.FullText));

        Assert.Equal(
            ["check_plan: it is asked about one plan. Give the number of a plan, or the text of one"],
            await Mistakes.InAsync(() => PlanQuestion.AskAsync(git.Input with { PlanId = 12, Draft = PlanDraft.Of("id: 1") }, Cancellation)));
    }
}
