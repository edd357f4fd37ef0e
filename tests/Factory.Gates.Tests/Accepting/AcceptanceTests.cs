using Factory.Gates.Accepting;
using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Baselines;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Accepting;

/// <summary>What is let stand, of what a check found.</summary>
public sealed class AcceptanceTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly CheckInfo Layers = new("FAC0401", "Layers point downwards", Severity.Error, "Why") { Leniency = Leniency.Baseline };

    private static readonly Finding Upwards = new(
        Layers.Id, Severity.Error, "M:Shop.Order.Ship", "It uses a layer above", "Turn it around", new("src/Order.cs", 12)) { Evidence = "T:Shop.Web.Page" };

    [Fact]
    public void As_many_equal_findings_are_accepted_as_the_baseline_counts()
    {
        var outcome = Apply(Layers, [Upwards, Upwards with { Location = new("b.cs") }, Upwards with { Location = new("c.cs") }], Accept(Upwards, 2));

        Assert.Equal(CheckState.Failed, outcome.State);
        Assert.Equal("c.cs", Assert.Single(outcome.Findings).Location.Path);
    }

    [Fact]
    public void What_the_change_did_not_touch_is_what_was_accepted()
    {
        var outcome = Apply(Layers, [Upwards, Upwards with { Severity = Severity.Note, Location = new("old.cs") }], Accept(Upwards, 1));

        Assert.Equal(Upwards, Assert.Single(outcome.Findings));
    }

    [Fact]
    public void A_check_passes_once_all_that_it_found_is_accepted() =>
        Assert.Equal(CheckState.Passed, Apply(Layers, [Upwards], Accept(Upwards, 5)).State);

    [Fact]
    public void A_check_that_saw_nothing_has_no_answer_whatever_is_accepted()
    {
        var outcome = Assert.Single(Acceptance.Apply([CheckOutcome.Looked(Layers, 0, [Upwards])], new([Accept(Upwards, 1)], [], Today)).Outcomes);

        Assert.Equal(CheckState.NotEvaluated, outcome.State);
    }

    [Fact]
    public void What_else_a_check_says_stays_as_it_is()
    {
        var outcome = CheckOutcome.Looked(Layers, 1, [Upwards]) with { Required = false, Idle = [Upwards] };
        var accepted = Assert.Single(Acceptance.Apply([outcome], new([Accept(Upwards, 1)], [], Today)).Outcomes);

        Assert.Equal((false, outcome.Idle, 1), (accepted.Required, accepted.Idle, accepted.Subjects));
    }

    [Theory]
    [InlineData(Leniency.None, Severity.Error, Severity.Error)]
    [InlineData(Leniency.Waiver, Severity.Error, Severity.Note)]
    [InlineData(Leniency.Baseline, null, Severity.Note)]
    public void A_check_says_what_may_let_its_findings_stand(Leniency leniency, Severity? afterBaseline, Severity afterWaiver)
    {
        var check = Layers with { Leniency = leniency };

        Assert.Equal(afterBaseline, Apply(check, [Upwards], Accept(Upwards, 1)).Findings.Select(finding => (Severity?)finding.Severity).SingleOrDefault());
        Assert.Equal(afterWaiver, Assert.Single(Waive(check, [Upwards], Upwards).Findings).Severity);
    }

    [Fact]
    public void A_waiver_of_one_finding_waives_one_of_equal_ones() =>
        Assert.Equal([Severity.Note, Severity.Error], Waive(Layers, [Upwards, Upwards with { Location = new("b.cs") }], Upwards).Findings.Select(finding => finding.Severity));

    [Fact]
    public void Two_waivers_of_one_fingerprint_waive_two() =>
        Assert.Equal([Severity.Note, Severity.Note], Waive(Layers, [Upwards, Upwards with { Location = new("b.cs") }], Upwards, Upwards).Findings.Select(finding => finding.Severity));

    [Fact]
    public void What_the_baseline_accepts_needs_no_waiver()
    {
        var terms = new AcceptanceTerms([Accept(Upwards, 1)], Waivers(Upwards), Today);
        var result = Acceptance.Apply([CheckOutcome.Looked(Layers, 1, [Upwards])], terms);

        Assert.Equal([new("Accepted by the baseline", "1 finding"), new("Waived", "0 findings")], result.Figures);
    }

    [Fact]
    public void Where_nothing_is_accepted_nothing_is_said_of_it() =>
        Assert.Empty(Acceptance.Apply([CheckOutcome.Looked(Layers, 1, [Upwards])], new([], [], Today)).Figures);

    private static AcceptedFinding Accept(Finding finding, int count) => new(finding.Identity, count);

    private static IReadOnlyList<WaiverEntry> Waivers(params Finding[] findings) => WaiverFile.Parse(
        string.Concat(findings.Select(finding => $"- {{ fingerprint: '{finding.Fingerprint}', owner: ada, reason: soon, expires: 2026-11-24 }}\n")));

    private static CheckOutcome Apply(CheckInfo check, IReadOnlyList<Finding> findings, params AcceptedFinding[] baseline) =>
        Assert.Single(Acceptance.Apply([CheckOutcome.Looked(check, 1, findings)], new(baseline, [], Today)).Outcomes);

    private static CheckOutcome Waive(CheckInfo check, IReadOnlyList<Finding> findings, params Finding[] waived) =>
        Assert.Single(Acceptance.Apply([CheckOutcome.Looked(check, 1, findings)], new([], Waivers(waived), Today)).Outcomes);
}
