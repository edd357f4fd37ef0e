using Factory.Gates.Accepting;
using Factory.Gates.Envelope.Baselines;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Accepting;

/// <summary>When a line of the baseline accepts more than there is.</summary>
public sealed class StaleEntriesTests
{
    private static readonly CheckInfo Layers = new("FAC0401", "Layers point downwards", Severity.Error, "Why") { Leniency = Leniency.Baseline };

    private static readonly Finding Upwards = new(
        Layers.Id, Severity.Error, "M:Shop.Order.Ship", "It uses a layer above", "Turn it around", new("src/Order.cs", 12)) { Evidence = "T:Shop.Web.Page" };

    private static readonly AcceptedFinding Twice = new(Upwards.Identity, 2);

    [Fact]
    public void Fewer_findings_than_are_accepted_leave_what_there_is()
    {
        var stale = Assert.Single(Stale(CheckOutcome.Looked(Layers, 1, [Upwards])));

        Assert.Equal((1, "it is found once, not 2 times"), (stale.Left, stale.Reason));
    }

    [Fact]
    public void As_many_findings_as_are_accepted_or_more_are_not_stale() =>
        Assert.Empty(Stale(CheckOutcome.Looked(Layers, 1, [Upwards, Upwards, Upwards])));

    [Fact]
    public void A_finding_that_a_comment_lets_stand_needs_no_acceptance() =>
        Assert.Equal(0, Assert.Single(Stale(CheckOutcome.Looked(Layers, 1, [Upwards with { IsSuppressed = true }]))).Left);

    [Fact]
    public void What_a_check_did_not_answer_may_still_be_there()
    {
        Assert.Empty(Stale(CheckOutcome.NotEvaluated(Layers, "no facts")));
        Assert.Empty(Stale(CheckOutcome.NotApplicable(Layers, "no layers")));
        Assert.Empty(Stale());
    }

    [Fact]
    public void A_check_whose_findings_are_about_one_change_accepts_nothing_for_good() =>
        Assert.Equal(0, Assert.Single(Stale(CheckOutcome.Looked(Layers with { Leniency = Leniency.Waiver }, 1, [Upwards, Upwards]))).Left);

    [Fact]
    public void A_change_of_the_policy_is_judged_by_the_old_one_which_does_not_know_what_the_new_one_finds() =>
        Assert.Empty(StaleEntries.Of(new([Twice], new Dictionary<string, string>()) { SamePolicy = false }, [CheckOutcome.Looked(Layers, 1, [])]));

    [Fact]
    public void A_rule_without_files_finds_nothing_and_that_is_an_answer()
    {
        var check = Layers with { Id = "no-wait", Content = "0123456789abcdef" };
        var entry = new AcceptedFinding(Upwards.Identity with { CheckId = "no-wait" }, 1) { Rule = "0123456789abcdef" };
        var left = new LeftBaseline([entry], new Dictionary<string, string> { ["no-wait"] = "0123456789abcdef" });

        Assert.Single(StaleEntries.Of(left, [CheckOutcome.NotApplicable(check, "no files")]));
    }

    [Fact]
    public void A_line_without_the_content_of_its_rule_accepts_nothing()
    {
        var left = new LeftBaseline([Twice], new Dictionary<string, string> { [Layers.Id] = "0123456789abcdef" });

        Assert.Contains("was changed since", Assert.Single(StaleEntries.Of(left, [])).Reason, StringComparison.Ordinal);
    }

    private static IReadOnlyList<StaleEntry> Stale(params CheckOutcome[] outcomes) => StaleEntries.Of(new([Twice], new Dictionary<string, string>()), outcomes);
}
