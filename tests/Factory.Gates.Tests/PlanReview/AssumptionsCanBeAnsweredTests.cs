using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class AssumptionsCanBeAnsweredTests
{
    [Theory]
    [InlineData("probe: tests/Count, owner: orders-team")]
    [InlineData("probe: tests/Count")]
    [InlineData("owner: orders-team")]
    public void Accepts_a_probe_or_an_owner(string answer) => Assert.Equal(CheckState.Passed, Ask(answer).State);

    [Fact]
    public void Flags_an_assumption_with_neither_at_its_line()
    {
        var finding = Assert.Single(Ask("probe: ''").Findings);

        Assert.Equal(("plan 12, assumption A1", 16), (finding.Subject, finding.Location.Line));
    }

    [Fact]
    public void Does_not_apply_where_nothing_is_assumed() =>
        Assert.Equal(
            (CheckState.NotApplicable, "no plan makes an assumption"),
            (AssumptionsCanBeAnswered.Ask(new([Plans.Full with { Assumptions = [] }], "")) is var outcome ? (outcome.State, outcome.Reason) : default));

    private static CheckOutcome Ask(string answer) =>
        AssumptionsCanBeAnswered.Ask(new([Plans.With("probe: tests/Count, owner: orders-team", answer)], ""));
}
