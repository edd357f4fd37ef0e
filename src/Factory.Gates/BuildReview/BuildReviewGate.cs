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
        var rules = await RulesHoldInput.ReadAsync(context, cancellation);

        var report = GateReport.Of(
            context.Subject(Name),
            [
                CompilerIsSilent.Ask(build, context.Change, context.Policy),
                TestsPass.Ask(build, tests),
                CriteriaAreTested.Ask(context.Plans, context.Change, tests),
                ChangedLinesAreCovered.Ask(coverage, context.Policy),
                ChangeStaysInPlan.Ask(scope),
                ChangeHasPlan.Ask(scope),
                .. RulesHold.Ask(rules, cancellation),
            ]) with
        {
            Figures = [new("Policy", context.Envelope.Reason), new("Tests", TestCount(tests)), coverage.Figure],
        };

        return await Excerpts.AddAsync(report, context.Repository.WorkingTree, cancellation);
    }

    private static string TestCount(TestFacts tests) =>
        $"{tests.Count(TestState.Passed)} passed, {tests.Count(TestState.Failed)} failed, {tests.Count(TestState.Skipped)} skipped";
}
