using Factory.Gates.Accepting;
using Factory.Gates.Judging;
using Factory.Gates.Learning;
using Factory.Git.Merges;
using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview;

/// <summary>Is the merge of the change with the current base fit to be released? The user's working tree and index are never touched.</summary>
public static class IntegrationReviewGate
{
    /// <summary>The gate's name, as its target is called.</summary>
    public const string Name = "IntegrationReview";

    /// <summary>Judges the structure of the changed code, and the merge.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">No repository, an unknown base or plan, or a mistake in the envelope.</exception>
    public static async Task<GateReport> RunAsync(GateInput input, BuildSettings settings, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(input, cancellation);
        var trial = new MergeTrial(input, settings, context);
        var merge = await trial.MergeAsync(cancellation);
        var (asked, merged) = await AskAsync(context, trial, merge, cancellation);
        var left = await LeftBaseline.ReadAsync(context, MergedTexts.TreeOf(context, merge), cancellation);

        var accepted = Acceptance.Apply(asked, await AcceptanceTerms.ReadAsync(context, input.Today, cancellation));
        var report = GateReport.Of(
            context.Subject(Name),
            [
                .. accepted.Outcomes,
                WaiversAreInForce.Ask(context.Envelope.Own.Waivers, input.Today, asked),
                AcceptedFindingsOccur.Ask(left, asked),
            ]) with
        {
            Figures = [.. Figures(context, merged), .. accepted.Figures],
        };

        return await Excerpts.AddAsync(report, context.Repository.WorkingTree, cancellation);
    }

    /// <summary>What the checks find in the working tree, where nothing is merged and nothing accepted.</summary>
    internal static async Task<IReadOnlyList<CheckOutcome>> AskWorkingTreeAsync(
        GateInput input, BuildSettings settings, GateContext context, CancellationToken cancellation) =>
        (await AskAsync(context, new(input, settings, context), merge: null, cancellation)).Outcomes;

    private static async Task<(IReadOnlyList<CheckOutcome> Outcomes, MergedTreeFacts? Merged)> AskAsync(
        GateContext context, MergeTrial trial, MergeOutcome? merge, CancellationToken cancellation)
    {
        var measured = await ChangedSources.MeasureAsync(context, cancellation);
        var merged = await trial.TryAsync(merge, cancellation);
        var rules = await MergedTexts.ReadAsync(context, merge, cancellation);

        return (
            [
                CodeStaysWithinLimits.Ask(measured, context.Policy.Limits),
                ChangeMerges.Ask(merge),
                MergedTreeHolds.Ask(merged),
                .. RulesHold.OfRules(rules, cancellation),
            ],
            merged);
    }

    private static IReadOnlyList<Figure> Figures(GateContext context, MergedTreeFacts? merged) =>
    [
        new("Policy", context.Envelope.Reason),
        .. merged is null ? (Figure[])[] : [new Figure("Merged tree", merged.Origin)],
    ];
}
