using Factory.Gates.IntegrationReview;
using Factory.Gates.IntegrationReview.Criteria;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.IntegrationReview;

public sealed class CriteriaFailOnTheBaseTests
{
    [Fact]
    public void A_test_that_passes_without_the_change_blocks()
    {
        var finding = Assert.Single(Ask(BaseAnswer.Passes).Findings);

        Assert.Equal((Severity.Error, "plan 12 C1", Plans.Path), (finding.Severity, finding.Subject, finding.Location.Path));
        Assert.Equal("Criterion C1's test passes without the change: it proves nothing. 'Ordering.Tests.ExportTests.Header' asks for what the base does already", finding.Message);
    }

    [Fact]
    public void A_test_that_was_there_before_is_called_so() => Assert.EndsWith(
        "'Ordering.Tests.ExportTests.Header' was there before, the change does not touch it, and the base does what it asks for",
        Assert.Single(CriteriaFailOnTheBase.Ask(new([Tried(BaseAnswer.Passes) with { IsOld = true }])).Findings).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(BaseAnswer.Fails, "fails")]
    [InlineData(BaseAnswer.IsSkipped, "is skipped")]
    [InlineData(BaseAnswer.IsNotFound, "is not found")]
    [InlineData(BaseAnswer.DoesNotEnd, "does not end")]
    [InlineData(BaseAnswer.DoesNotCompile, "does not compile")]
    public void Every_other_answer_passes_and_is_told_as_a_figure(BaseAnswer answer, string words)
    {
        Assert.Equal(CheckState.Passed, Ask(answer).State);
        Assert.Equal(new("Criteria without the change", $"plan 12 C1 {words}"), Assert.Single(new CriteriaTrial([Tried(answer)]).Figures));
    }

    [Fact]
    public void Packages_that_could_not_be_had_are_no_answer()
    {
        var trial = new CriteriaTrial([Tried(BaseAnswer.Fails), Tried(BaseAnswer.IsNotRestored)]) { NotRestored = "no feed" };

        var outcome = CriteriaFailOnTheBase.Ask(trial);

        Assert.Equal((CheckState.NotEvaluated, "no feed"), (outcome.State, outcome.Reason));
        Assert.Equal("plan 12 C1 fails; plan 12 C1 could not be restored", Assert.Single(trial.Figures).Value);
        Assert.Equal(CheckState.Failed, CriteriaFailOnTheBase.Ask(trial with { Tried = [.. trial.Tried, Tried(BaseAnswer.Passes)] }).State);
    }

    [Fact]
    public void Plans_that_were_left_out_are_told_beside_those_that_were_tried() =>
        Assert.Equal("plan 12 C1 passes; plan 3 is older", Assert.Single(new CriteriaTrial([Tried(BaseAnswer.Passes)]) { LeftOut = "plan 3 is older" }.Figures).Value);

    [Fact]
    public void Without_a_trial_the_question_does_not_arise()
    {
        var outcome = CriteriaFailOnTheBase.Ask(CriteriaTrial.None("the change has no open plan"));

        Assert.Equal((CheckState.NotApplicable, "the change has no open plan"), (outcome.State, outcome.Reason));
        Assert.Empty(CriteriaTrial.None("none").Figures);
    }

    private static CheckOutcome Ask(BaseAnswer answer) => CriteriaFailOnTheBase.Ask(new([Tried(answer)]));

    private static TriedCriterion Tried(BaseAnswer answer) => new(Plans.Full, Plans.Full.Criteria[0], answer);
}
