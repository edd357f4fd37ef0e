using Factory.Gates.Accepting;
using Factory.Gates.BuildReview;
using Factory.Gates.BuildReview.Scope;
using Factory.Gates.IntegrationReview;
using Factory.Gates.Judging;
using Factory.Gates.Learning;
using Factory.Gates.PlanReview;
using Factory.Model.Reports;

namespace Factory.Gates.Asking;

/// <summary>What would stop the change as it stands? Only what needs no build is asked, so the answer comes in seconds.</summary>
public static class ChangeQuestion
{
    /// <summary>PlanReview, then of the later gates: scope, tests that lose their teeth, limits of size, and the rules.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">No repository, an unknown base or plan, or a mistake in the envelope.</exception>
    public static async Task<Answer> AskAsync(GateInput input, CancellationToken cancellation)
    {
        var plans = await PlanReviewGate.RunAsync(input, cancellation);
        var context = await GateContext.OpenAsync(input, cancellation);
        var outcomes = await AskAsync(context, cancellation);
        var accepted = Acceptance.Apply(outcomes, await AcceptanceTerms.ReadAsync(context, input.Today, cancellation));
        var report = GateReport.Of(context.Subject(BuildReviewGate.Name), accepted.Outcomes);
        var commit = context.Change.Base.Commit;
        return new(
            $"the change of {context.Change.Files.Count} files since {commit[..Math.Min(12, commit.Length)]}, without what needs a build",
            [.. plans.Findings.Concat(report.Findings).OrderByDescending(finding => finding.Severity)],
            plans.Checks.Count + report.Checks.Count);
    }

    private static async Task<IReadOnlyList<CheckOutcome>> AskAsync(GateContext context, CancellationToken cancellation)
    {
        var scope = await ScopeFactsReader.ReadAsync(ScopeRequest.Of(context), cancellation);
        return
        [
            ChangeStaysInPlan.Ask(scope),
            ChangeHasPlan.Ask(scope),
            TestsKeepTheirTeeth.Ask(await TestsOfChange.ReadAsync(context, cancellation)),
            CodeStaysWithinLimits.Ask(await ChangedSources.MeasureAsync(context, cancellation), [], context.Policy.Limits),
            .. RulesHold.Ask(await RulesHoldInput.ReadAsync(context, cancellation), cancellation),
        ];
    }
}
