using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Judging;
using Factory.Gates.Learning;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Packages;
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
        var measured = await ChangedSources.MeasureAsync(context, cancellation);
        var merged = await trial.TryAsync(merge, cancellation);
        var rules = await MergedTexts.ReadAsync(context, merge, cancellation);
        var clones = await ClonesOfChange.FindAsync(context, merge, rules.Files, cancellation);
        var packages = await PackageFactsReader.ReadAsync(ScopeRequest.Of(context), merged?.Build, cancellation);

        var structure = merged?.Structure ?? StructureFacts.Moot(context.Policy, "there is no merged tree; FAC0501 says why");
        var report = GateReport.Of(
            context.Subject(Name),
            [
                .. StructureChecks.Ask(structure, context),
                CodeStaysWithinLimits.Ask(measured, context.Policy.Limits),
                ChangeDuplicatesNothing.Ask(clones, context.Policy.Limits),
                PackagesFollowPolicy.Ask(packages, context.Policy.Packages),
                ChangeMerges.Ask(merge),
                MergedTreeHolds.Ask(merged),
                .. RulesHold.OfRules(rules, cancellation),
            ]);

        return await Excerpts.AddAsync(report with { Figures = Figures(context, merged), Picture = ModulePictures.Of(structure, context.Plans) }, context.Repository.WorkingTree, cancellation);
    }

    private static IReadOnlyList<Figure> Figures(GateContext context, MergedTreeFacts? merged) =>
    [
        new("Policy", context.Envelope.Reason),
        .. merged is null ? (Figure[])[] : [new Figure("Merged tree", merged.Origin)],
    ];
}
