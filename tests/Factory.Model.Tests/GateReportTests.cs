using Factory.Model.Reports;

namespace Factory.Model.Tests;

public sealed class GateReportTests
{
    private static readonly CheckInfo Check = new("FAC0302", "Tests pass", Severity.Error, "Why");
    private static readonly GateSubject Subject = new("BuildReview", "b", "h", "the parent", 1);

    [Fact]
    public void An_error_blocks() =>
        Assert.Equal(Verdict.Blocked, Report(CheckOutcome.Looked(Check, 1, [Finding(Severity.Error)])).Verdict);

    [Fact]
    public void A_warning_does_not_block() =>
        Assert.Equal(Verdict.Passed, Report(CheckOutcome.Looked(Check, 1, [Finding(Severity.Warning)])).Verdict);

    [Fact]
    public void A_required_check_that_saw_nothing_blocks_as_FAC0905()
    {
        var finding = Assert.Single(Report(CheckOutcome.Looked(Check, 0, [])).Findings);

        Assert.Equal("FAC0905", finding.CheckId);
        Assert.Equal("FAC0302", finding.Subject);
    }

    [Theory]
    [InlineData(Severity.Note, CheckState.NotEvaluated)]
    [InlineData(Severity.Warning, CheckState.NotEvaluated)]
    [InlineData(Severity.Error, CheckState.Failed)]
    public void A_check_that_saw_nothing_keeps_its_findings_and_only_an_error_is_an_answer(Severity severity, CheckState state)
    {
        var outcome = CheckOutcome.Looked(Check, 0, [Finding(severity)]);

        Assert.Equal(state, outcome.State);
        Assert.Single(outcome.Findings);
        Assert.Equal(Verdict.Blocked, Report(outcome).Verdict);
    }

    [Fact]
    public void A_check_that_does_not_apply_passes() =>
        Assert.Equal(Verdict.Passed, Report(CheckOutcome.NotApplicable(Check, "nothing was built")).Verdict);

    [Fact]
    public void An_optional_check_without_an_answer_passes() =>
        Assert.Equal(
            Verdict.Passed,
            Report(CheckOutcome.Looked(Check, 1, []), CheckOutcome.NotEvaluated(Check, "no log") with { Required = false }).Verdict);

    [Fact]
    public void A_gate_that_asked_nothing_is_blocked() => Assert.Equal(Verdict.Blocked, Report().Verdict);

    private static GateReport Report(params CheckOutcome[] outcomes) => GateReport.Of(Subject, outcomes);

    private static Finding Finding(Severity severity) => new(Check.Id, severity, "T", "T failed", "Mend it", SourceLocation.None);
}
