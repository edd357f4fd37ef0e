using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview;
using Factory.Git.Changes;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview;

public sealed class CriteriaAreTestedTests
{
    private static readonly ChangeSet Code = Given.Change(Given.File("src/A/Code.cs"));

    [Theory]
    [InlineData("A.Sums.Adds")]
    [InlineData("A.Sums.Rows")]
    [InlineData("A.Sums.Rows(x: 1)")]
    [InlineData("A.Sums.Inner.Adds")]
    [InlineData("A.Sums+Inner.Adds")]
    public void Passes_where_the_test_or_all_its_rows_passed(string verifiedBy)
    {
        var tests = Given.Tests(
            Given.Result("A.Sums.Adds"),
            Given.Result("A.Sums.Rows(x: 1)"),
            Given.Result("A.Sums.Rows(x: 2)"),
            Given.Result("A.Sums.Inner.Adds"));
        var outcome = CriteriaAreTested.Ask([Plan(verifiedBy)], Code, tests);

        Assert.Equal((CheckState.Passed, 1), (outcome.State, outcome.Subjects));
    }

    [Fact]
    public void Names_a_missing_test_at_the_line_of_the_plan_and_the_nearest_one()
    {
        var finding = Assert.Single(CriteriaAreTested.Ask([Plan("A.Sums.Add")], Code, Given.Tests(Given.Result("A.Sums.Adds"))).Findings);

        Assert.Equal(".factory/plans/0012-x.md:9", finding.Location.ToString());
        Assert.Equal("Criterion C1 of plan 12 is not proven: no test 'A.Sums.Add' ran", finding.Message);
        Assert.Equal("Did you mean 'A.Sums.Adds'?", finding.Fix);
    }

    [Fact]
    public void Does_not_list_every_test_where_none_is_near()
    {
        var outcome = CriteriaAreTested.Ask([Plan("Something.Else")], Code, Given.Tests(Given.Result("A.Sums.Adds"), Given.Result("A.Sums.Rows")));

        Assert.DoesNotContain("A.Sums", Assert.Single(outcome.Findings).Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestState.Failed, "failed")]
    [InlineData(TestState.Skipped, "was skipped")]
    public void Blocks_where_one_row_did_not_pass(TestState state, string word)
    {
        var tests = Given.Tests(Given.Result("A.Sums.Rows(x: 1)"), Given.Result("A.Sums.Rows(x: 2)", state));

        Assert.EndsWith(word, Assert.Single(CriteriaAreTested.Ask([Plan("A.Sums.Rows")], Code, tests).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_where_no_test_is_named() =>
        Assert.EndsWith("it names no test", Assert.Single(CriteriaAreTested.Ask([Plan("")], Code, Given.Tests()).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void Does_not_arise_without_plans_or_for_plans_alone()
    {
        var plans = Given.Change(Given.File(".factory/plans/0012-x.md"));

        Assert.Equal("the change has no plan", CriteriaAreTested.Ask([], Code, Given.Tests()).Reason);
        Assert.Equal("the change holds only plans", CriteriaAreTested.Ask([Plan("")], plans, Given.Tests()).Reason);
    }

    [Theory]
    [InlineData(".factory/plans/Code.cs")]
    [InlineData(".factory/plans/README.md")]
    public void Arises_where_something_else_lies_beside_the_plans(string path)
    {
        var change = Given.Change(Given.File(".factory/plans/0012-x.md"), Given.File(path));

        Assert.Equal(CheckState.Failed, CriteriaAreTested.Ask([Plan("")], change, Given.Tests()).State);
    }

    [Fact]
    public void Has_no_answer_where_nothing_was_tested() =>
        Assert.Equal(CheckState.NotEvaluated, CriteriaAreTested.Ask([Plan("A")], Code, TestFacts.Absent("run Test")).State);

    private static Plan Plan(string verifiedBy) =>
        new(12, "x", PlanStatus.Approved, ".factory/plans/0012-x.md") { Criteria = [new("C1", "It adds", verifiedBy, 9)] };
}
