using Factory.Gates.Building.Facts;
using Factory.Gates.Envelope;
using Factory.Gates.Release;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Release;

public sealed class NothingIsHalfDoneTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly TestFacts Tests = new()
    {
        Succeeded = true,
        Runs = [new("t.csproj", "net10.0", [new("T.A", "T.A", TestState.Passed, "", SourceLocation.None)], [])],
    };

    [Theory]
    [InlineData("2026-11-22", CheckState.Failed)]
    [InlineData("2026-11-23", CheckState.Passed)]
    public void A_waiver_holds_up_to_its_day(string expires, CheckState state) =>
        Assert.Equal(state, NothingIsHalfDone.Ask(WaiverFile.Parse($"- {{ rule: FAC0407, path: src/**, owner: ada, reason: soon, expires: {expires} }}\n"), Today, [], Tests).State);

    [Fact]
    public void A_malformed_waiver_counts_as_expired()
    {
        var finding = Assert.Single(NothingIsHalfDone.Ask(WaiverFile.Parse("- { rule: FAC0407, path: src/**, owner: ada, reason: soon, expires: soon }\n"), Today, [], Tests).Findings);

        Assert.Equal(".factory/waivers.yml", finding.Location.Path);
        Assert.Equal(1, finding.Location.Line);
    }

    [Fact]
    public void An_approved_plan_with_some_of_its_criteria_is_half_built()
    {
        var finding = Assert.Single(Ask(Plan("T.A", "T.B")).Findings);

        Assert.Contains("1 of 2 criteria hold, C2 not yet", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approved_plan_that_is_not_begun_is_not_in_the_way() => Assert.Equal(CheckState.Passed, Ask(Plan("T.B", "T.C")).State);

    [Fact]
    public void A_built_plan_is_not_judged_again() =>
        Assert.Equal(CheckState.NotApplicable, Ask(Plan("T.A", "T.B") with { Status = PlanStatus.Built }).State);

    [Fact]
    public void Without_test_results_an_approved_plan_has_no_answer() =>
        Assert.Equal(CheckState.NotEvaluated, NothingIsHalfDone.Ask([], Today, [Plan("T.A")], TestFacts.Absent("no run")).State);

    private static CheckOutcome Ask(Plan plan) => NothingIsHalfDone.Ask([], Today, [plan], Tests);

    private static Plan Plan(params string[] tests) => new(7, "Export", PlanStatus.Approved, ".factory/plans/0007-export.md")
    {
        Criteria = [.. tests.Select((test, index) => new Criterion($"C{index + 1}", "Holds", test, index + 10))],
    };
}
