using Factory.Gates.Envelope;
using Factory.Gates.Similarity;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0208: a plan refers to the earlier plans, decisions and patterns that are about the same thing.</summary>
public static class SimilarWorkIsCited
{
    /// <summary>
    /// From here on two texts count as similar: on the records of four repositories 1 of 80 pairs does, and on the same
    /// work planned once more in other words all do. The page of the check has the figures.
    /// </summary>
    public const double Threshold = 0.25;

    private const int MostFindings = 5;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0208",
        "Similar plans, decisions and patterns are cited",
        Severity.Warning,
        "What was solved before and is not looked at gets solved again, a little differently, and both answers have to be kept.");

    /// <summary>Looks for similar work that a plan does not mention.</summary>
    /// <param name="judged">The plans.</param>
    /// <param name="plans">All plans. Those with a smaller number are the earlier ones, also where they were given up.</param>
    /// <param name="rails">The decisions and patterns that count.</param>
    public static CheckOutcome Ask(JudgedPlans judged, IReadOnlyList<Plan> plans, RailSet rails)
    {
        var index = Index(plans, rails);
        var others = judged.Plans.Any(plan => plans.Any(other => other.Id < plan.Id)) || rails.Decisions.Count + rails.Patterns.Count > 0;
        return judged.Plans.Count > 0 && !others
            ? CheckOutcome.NotApplicable(Info, "there is no earlier plan, no decision and no pattern")
            : judged.Ask(Info, plan => Findings(plan, plans.Where(other => other.Id >= plan.Id).Select(other => other.Path), index));
    }

    /// <summary>What a plan can be similar to. What was replaced or dropped is not to be built on; what was given up or turned down says why.</summary>
    internal static SimilarityIndex Index(IReadOnlyList<Plan> plans, RailSet rails) => SimilarityIndex.Of(
        [
            .. plans.Select(SimilarText.Of),
            .. rails.Decisions.Where(decision => decision.Status is not (DecisionStatus.Superseded or DecisionStatus.Deprecated)).Select(SimilarText.Of),
            .. rails.Patterns.Select(SimilarText.Of),
        ]);

    private static IEnumerable<Finding> Findings(Plan plan, IEnumerable<string> later, SimilarityIndex index)
    {
        var citations = new Citations(plan);
        var left = later.ToHashSet(StringComparer.Ordinal);
        return index.Like(SimilarText.Of(plan).Words, Threshold)
            .Where(work => !left.Contains(work.Text.Path) && !citations.Hold(work.Text))
            .Take(MostFindings)
            .Select(work => Found(plan, work));
    }

    private static Finding Found(Plan plan, SimilarWork work) => new(
        Info.Id,
        Info.Severity,
        $"plan {plan.Id}, {work.Text.Name}",
        $"Plan {plan.Id} ({plan.Title}) is similar to {work.Text.Name} and does not mention it: {work.ShownScore} of 1; both speak of {work.ShownWordList}",
        $"Read {work.Text.Path}; build on it and write uses: [{work.Text.Name}], or say in the Approach why it does not answer this",
        new(plan.Path, plan.LineOf("uses") is > 1 and var line ? line : plan.LineOf("title")));
}
