using Factory.Gates.Accepting;
using Factory.Gates.Envelope.Baselines;
using Factory.Gates.IntegrationReview;
using Factory.Gates.Judging;
using Factory.Gates.Structure;
using Factory.Git.Changes;
using Factory.Model.Reports;
using Factory.Platform.Files;

namespace Factory.Gates.Baselining;

/// <summary>
/// Keeps the baseline of the working tree: removes what is gone, and on request accepts what blocks. It asks what IntegrationReview asks,
/// by the working tree's own policy, since the baseline is for the changes that come after this one.
/// </summary>
public static class BaselineUpdate
{
    private static readonly LineRange[] EveryLine = [new(1, int.MaxValue)];

    /// <summary>Writes the file where it changes.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">No repository, or a mistake in the envelope; nothing is written.</exception>
    public static async Task<BaselineChange> RunAsync(BaselineUpdateInput input, CancellationToken cancellation)
    {
        var context = await WholeTreeAsync(await GateContext.OpenAsync(input.Gate, cancellation), cancellation);
        var structure = await WorkingTreeStructure.OfBuildAsync(context, input.Build, cancellation);
        var outcomes = await IntegrationReviewGate.AskAsync(context, new(Merge: null, Merged: null, structure), cancellation);
        var left = await LeftBaseline.ReadAsync(context, context.Repository.WorkingTree, cancellation);

        var stale = StaleEntries.Of(left, outcomes);
        var kept = Shrunk(left.Entries, stale);
        var added = input.Accept ? Blocking(outcomes, new(kept, context.Envelope.Own.Waivers, input.Gate.Today)) : [];
        if (stale.Count + added.Count > 0)
        {
            AtomicFile.Write(RootedPath.Resolve(context.Repository.Root, BaselineFile.RelativePath), BaselineFile.Text(Summed([.. kept, .. added])));
        }

        return new(stale, added, [.. outcomes.Where(outcome => outcome.Check.Leniency == Leniency.Baseline && outcome.State == CheckState.NotEvaluated)]);
    }

    /// <summary>The context of a change that wrote every line, so that each finding weighs what it weighs where a change brings it.</summary>
    private static async Task<GateContext> WholeTreeAsync(GateContext context, CancellationToken cancellation)
    {
        var paths = await context.Repository.WorkingTree.ListAsync("", cancellation);
        return context with
        {
            Change = context.Change with
            {
                Base = context.Change.Base with { OwnPolicy = true },
                Files = [.. paths.Select(path => new FileChange(path, ChangeKind.Added, null, EveryLine))],
            },
            Envelope = context.Envelope with { Policy = context.Envelope.Own.Policy },
        };
    }

    private static IReadOnlyList<AcceptedFinding> Shrunk(IReadOnlyList<AcceptedFinding> entries, IReadOnlyList<StaleEntry> stale)
    {
        var left = stale.ToDictionary(one => one.Entry, one => one.Left);
        return [.. entries.Select(entry => left.TryGetValue(entry, out var count) ? entry with { Count = count } : entry).Where(entry => entry.Count > 0)];
    }

    private static IReadOnlyList<AcceptedFinding> Blocking(IReadOnlyList<CheckOutcome> outcomes, AcceptanceTerms terms) =>
    [
        .. from outcome in Acceptance.Apply(outcomes, terms).Outcomes
           where outcome.Check.Leniency == Leniency.Baseline
           from same in outcome.Findings.Where(finding => finding.Severity == Severity.Error).GroupBy(finding => finding.Identity)
           select new AcceptedFinding(same.Key, same.Count()) { Rule = outcome.Check.Content },
    ];

    private static IEnumerable<AcceptedFinding> Summed(IEnumerable<AcceptedFinding> entries) =>
        from entry in entries
        group entry by (entry.Identity, entry.Rule) into same
        select same.First() with { Count = same.Sum(entry => entry.Count) };
}
