using Factory.Gates.Planning;
using Factory.Model.Plans;

namespace Factory.Gates.Tests.Planning;

public sealed class PlanStandingTests
{
    private static readonly IReadOnlyList<Criterion> Missing = [new("C1", "It is so", "A.B.C", 1)];

    [Theory]
    [InlineData(PlanStatus.Proposed, PlanState.Proposed)]
    [InlineData(PlanStatus.Approved, PlanState.Approved)]
    [InlineData(PlanStatus.Built, PlanState.Approved)]
    [InlineData(PlanStatus.Released, PlanState.Approved)]
    [InlineData(PlanStatus.Abandoned, PlanState.Abandoned)]
    public void Without_commits_the_file_can_say_that_it_was_agreed_to_or_given_up_and_no_more(PlanStatus said, PlanState state) =>
        Assert.Equal(state, PlanStanding.Of(Plan(said), null, Missing).State);

    [Theory]
    [InlineData(PlanStatus.Proposed)]
    [InlineData(PlanStatus.Approved)]
    [InlineData(PlanStatus.Released)]
    [InlineData(PlanStatus.Abandoned)]
    public void With_all_commits_in_a_version_it_is_released_whatever_the_file_says(PlanStatus said) =>
        Assert.Equal(PlanState.Released, PlanStanding.Of(Plan(said), new(1, 2, 2), Missing).State);

    [Theory]
    [InlineData(PlanStatus.Proposed, PlanState.Built)]
    [InlineData(PlanStatus.Released, PlanState.Built)]
    [InlineData(PlanStatus.Abandoned, PlanState.Built)]
    public void With_all_tests_it_is_built_until_its_last_commit_is_released(PlanStatus said, PlanState state) =>
        Assert.Equal(state, PlanStanding.Of(Plan(said), new(1, 2, 1), []).State);

    [Theory]
    [InlineData(PlanStatus.Proposed, PlanState.InWork)]
    [InlineData(PlanStatus.Built, PlanState.InWork)]
    [InlineData(PlanStatus.Abandoned, PlanState.Abandoned)]
    public void While_a_test_is_missing_it_is_in_work_unless_it_was_given_up(PlanStatus said, PlanState state) =>
        Assert.Equal(state, PlanStanding.Of(Plan(said), new(1, 2, 1), Missing).State);

    [Theory]
    [InlineData(PlanStatus.Approved, 1, 0, true)]
    [InlineData(PlanStatus.Built, 1, 0, false)]
    [InlineData(PlanStatus.Approved, 1, 1, false)]
    [InlineData(PlanStatus.Released, 1, 1, true)]
    public void It_agrees_with_its_file_or_not(PlanStatus said, int merged, int released, bool agrees) =>
        Assert.Equal(agrees, PlanStanding.Of(Plan(said), new(1, merged, released), Missing).AgreesWithFile);

    private static Plan Plan(PlanStatus status) => new(1, "A plan", status, ".factory/plans/1-a.md");
}
