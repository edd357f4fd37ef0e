using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.Structure;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>Runs the tests of criteria where the change is not: on the base, with the change's own files of tests laid over it, in a scratch worktree.</summary>
internal sealed class BaseTrial(GateInput input, BuildSettings settings, GateContext context)
{
    /// <summary>Tries what there is to try; nothing is built where another check blocks the change already.</summary>
    public async Task<CriteriaTrial> RunAsync(MergedTreeFacts? merged, CancellationToken cancellation)
    {
        if (Obstacle(merged) is { } obstacle)
        {
            return CriteriaTrial.None(obstacle);
        }

        var named = (await context.Repository.PlanCommitsAsync(context.Change.Base.Commit, cancellation)).Select(plan => plan.PlanId).ToHashSet();
        var plans = context.Plans.Where(PlansOfChange.IsOpen).ToLookup(plan => named.Contains(plan.Id));
        var leftOut = LeftOut([.. plans[true]]);
        if (!plans[false].Any())
        {
            return CriteriaTrial.None(leftOut);
        }

        var tests = CriterionTest.Of(plans[false], merged!.Tests);
        return tests.Count == 0
            ? CriteriaTrial.None("no criterion has a test that passes on the change; FAC0303 says why")
            : await TryAsync(tests, merged, cancellation) with { LeftOut = leftOut };
    }

    private string? Obstacle(MergedTreeFacts? merged)
    {
        if (!context.Plans.Any(PlansOfChange.IsOpen))
        {
            return "the change has no open plan";
        }

        if (PlansOfChange.AreAllOf(context.Change))
        {
            return "the change holds only plans";
        }

        if (context.Policy.CriteriaOnBase == CriteriaOnBase.Skip)
        {
            return "the policy does not run the tests of criteria on the base (criteria-on-base: skip)";
        }

        return merged is null ? "there is no merged tree; FAC0501 says why"
            : MergedTreeHolds.Ask(merged).State != CheckState.Passed ? "the merged tree does not build or pass its tests; FAC0502 says why"
            : null;
    }

    private static string LeftOut(IReadOnlyList<Plan> plans) => plans.Count == 0
        ? ""
        : $"the history of the base names plan {string.Join(", ", plans.Select(plan => plan.Id))}, so that an earlier part of it may do already what its criteria ask for";

    private async Task<CriteriaTrial> TryAsync(IReadOnlyList<CriterionTest> tests, MergedTreeFacts merged, CancellationToken cancellation)
    {
        var start = context.Change.Base.Commit;
        var changed = await context.Repository.FilesBetweenAsync(start, context.Change.Head, cancellation);
        var holdsTests = HoldsTests(merged);
        var paths = changed.SelectMany(file => new[] { file.Path, file.OldPath ?? file.Path }).Where(holdsTests).ToHashSet(StringComparer.Ordinal);
        var tree = await context.Repository.OverlayAsync(start, context.Change.Head, paths, cancellation);

        await using var scratch = await context.Repository.CheckOutAsync(tree, cancellation);
        var laid = new LaidFiles(scratch.Folder, paths, context.BaseTree);
        var runs = new BaseRuns(settings, input.Run, (scratch.Folder, tree));
        foreach (var project in tests.SelectMany(test => test.Projects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            await runs.AddAsync(project, [.. tests.Where(test => test.Projects.Contains(project, StringComparer.Ordinal)).SelectMany(test => test.Names)], laid, cancellation);
        }

        var places = new TestPlaces(merged.Structure);
        var untouched = await UntouchedTests.ReadAsync(context, changed.Where(file => laid.TakenBack.Contains(file.Path)), cancellation);
        var touched = changed.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new([.. tests.Select(Try)]) { NotRestored = runs.NotRestored };

        // A test in a file that was taken back ran as it was before; where the change did not touch it, it is the same test.
        TriedCriterion Try(CriterionTest test)
        {
            var files = test.Names.SelectMany(places.Of).ToList();
            var isLost = files.Any(laid.TakenBack.Contains) || (files.Count == 0 && laid.TakenBack.Count > 0);
            var answer = runs.AnswerOf(test);
            var isOld = isLost ? answer == BaseAnswer.Passes && test.Names.All(untouched.Holds) : files.Count > 0 && !files.Any(touched.Contains);
            return new(test.Plan, test.Criterion, isLost && !isOld ? BaseAnswer.DoesNotCompile : answer) { IsOld = isOld };
        }
    }

    private static Func<string, bool> HoldsTests(MergedTreeFacts merged) => merged.Structure.Absence.Length == 0
        ? new TestCode(merged.Structure).Holds
        : new TestFolders(merged.Build.Projects.Select(project => (project.Path, project.IsTest))).Holds;
}
