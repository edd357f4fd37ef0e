using Factory.Gates.Accepting;
using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Contracts;
using Factory.Gates.IntegrationReview.Criteria;
using Factory.Gates.Judging;
using Factory.Gates.Learning;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Bases;
using Factory.Gates.Structure.Packages;
using Factory.Gates.Structure.Patterns;
using Factory.Gates.Structure.Records;
using Factory.Git;
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
        var merged = await trial.TryAsync(merge, cancellation);
        var structure = merged?.Structure ?? StructureFacts.Moot(context.Policy, "there is no merged tree; FAC0501 says why");
        var before = merge?.TreeId is { } tree
            ? await BaseStructure.ReadAsync(context, new(settings, input.Run), (tree, structure), cancellation)
            : BaseStructure.Absent("there is no merged tree to compare with the base");
        var criteria = await new BaseTrial(input, settings, context).RunAsync(merged, cancellation);
        IReadOnlyList<CheckOutcome> asked = [.. await AskAsync(context, new(merge, merged, structure) { Base = before }, cancellation), CriteriaFailOnTheBase.Ask(criteria)];

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
            Figures = [.. Figures(context, merged), .. ArchitectureDoesNotDrift.Figures(structure, before), .. criteria.Figures, .. accepted.Figures],
            Picture = ModulePictures.Of(structure, before, context),
        };

        return await Excerpts.AddAsync(report, context.Repository.WorkingTree, cancellation);
    }

    /// <summary>What the checks find, before anything of it is accepted.</summary>
    internal static async Task<IReadOnlyList<CheckOutcome>> AskAsync(GateContext context, JudgedTree tree, CancellationToken cancellation)
    {
        var measured = await ChangedSources.MeasureAsync(context, cancellation);
        var rules = await MergedTexts.ReadAsync(context, tree.Merge, cancellation);
        var clones = await ClonesOfChange.FindAsync(context, tree.Merge, rules.Files, cancellation);
        var ruled = RulesHold.OfRules(rules, cancellation);
        var records = await RecordTexts.ReadAsync(context.Policy, MergedTexts.TreeOf(context, tree.Merge), rules.Files, cancellation);
        var sides = await MergeSides.ReadAsync(context, tree.Merge, cancellation);
        var packages = await PackageFactsReader.ReadAsync(ScopeRequest.Of(context), tree.Packages, cancellation);

        return
        [
            .. StructureChecks.Ask(tree.Structure, tree.Base, context),
            RecordsHaveOneWriter.Ask(tree.Structure, records),
            PatternsHaveNoCompetitor.Ask(tree.Structure, PatternScope.Of(context, tree.Base), ruled),
            CodeStaysWithinLimits.Ask(measured, MeasuredType.Of(tree.Structure, tree.Base, measured), context.Policy.Limits),
            await HotspotsDoNotGrow.AskAsync(context, measured, cancellation),
            ChangeDuplicatesNothing.Ask(clones, context.Policy.Limits),
            PackagesFollowPolicy.Ask(packages, context.Policy.Packages),
            ChangeMerges.Ask(tree.Merge, await UncommittedAsync(context.Repository, cancellation)),
            MergedTreeHolds.Ask(tree.Merged),
            await ContractsChangeOnOneSide.AskAsync(sides, tree.Structure, cancellation),
            .. ruled,
        ];
    }

    private static async Task<IReadOnlyList<string>> UncommittedAsync(Repository repository, CancellationToken cancellation)
    {
        var (head, tree) = (await repository.HeadTreeIdAsync(cancellation), await repository.TreeIdAsync(cancellation));
        return head == tree ? [] : [.. (await repository.FilesBetweenAsync(head, tree, cancellation)).Select(file => file.Path)];
    }

    private static IReadOnlyList<Figure> Figures(GateContext context, MergedTreeFacts? merged) =>
    [
        new("Policy", context.Envelope.Reason),
        .. merged is null ? (Figure[])[] : [new Figure("Merged tree", merged.Origin)],
    ];
}
