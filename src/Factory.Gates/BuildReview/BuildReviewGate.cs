using Factory.Gates.Accepting;
using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Judging;
using Factory.Gates.Learning;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>Is what was built what the plan says, and does it hold? Judges the traces that the build of this very tree left.</summary>
public static class BuildReviewGate
{
    /// <summary>The gate's name, as its target is called.</summary>
    public const string Name = "BuildReview";

    /// <summary>Judges the working tree against the base.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">No repository, an unknown base or plan, or a mistake in the envelope.</exception>
    public static async Task<GateReport> RunAsync(GateInput input, BuildSettings settings, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(input, cancellation);
        var source = new FactsSource(context.Repository.Root, settings.OutputFolder, await context.Repository.TreeIdAsync(cancellation));
        var build = BuildFacts.Read(source);
        var tests = TestFacts.Read(source);
        var coverage = ChangedCoverage.Of(CoverageFacts.Read(source), build, context.Change, context.Policy);
        var scope = await ScopeFactsReader.ReadAsync(ScopeRequest.Of(context), cancellation);
        var measured = await ChangedSources.MeasureAsync(context, cancellation);
        var rules = await RulesHoldInput.ReadAsync(context, cancellation);

        IReadOnlyList<CheckOutcome> asked =
        [
            CompilerIsSilent.Ask(build, context.Change, context.Policy),
            IfBuilt(TestsPass.Info, () => TestsPass.Ask(build, tests)),
            IfBuilt(CriteriaAreTested.Info, () => CriteriaAreTested.Ask(context.Plans, context.Change, tests)),
            IfBuilt(ChangedLinesAreCovered.Info, () => ChangedLinesAreCovered.Ask(coverage, context.Policy)),
            TestsKeepTheirTeeth.Ask(await TestsOfChange.ReadAsync(context, cancellation)),
            ChangeStaysInPlan.Ask(scope),
            ChangeHasPlan.Ask(scope),
            .. RulesHold.Ask(rules, cancellation),
        ];
        var accepted = Acceptance.Apply(asked, await AcceptanceTerms.ReadAsync(context, input.Today, cancellation));
        var report = GateReport.Of(
            context.Subject(Name),
            [.. accepted.Outcomes, WaiversAreInForce.Ask(context.Envelope.Own.Waivers, input.Today, asked)]) with
        {
            Figures = [new("Policy", context.Envelope.Reason), TestsPass.Counts(tests), coverage.Figure, .. SurpriseRatio.Of(scope, measured), .. accepted.Figures],
        };

        return await Excerpts.AddAsync(report, context.Repository.WorkingTree, cancellation);

        // What can't be built can't be tested: FAC0301 blocks then, and says so once.
        CheckOutcome IfBuilt(CheckInfo check, Func<CheckOutcome> ask) => build.Absence.Length == 0 && !build.Succeeded
            ? CheckOutcome.NotApplicable(check, "the build failed, so no test could run; FAC0301 says why")
            : ask();
    }
}
