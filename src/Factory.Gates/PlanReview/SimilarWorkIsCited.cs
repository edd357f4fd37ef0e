using Factory.Gates.Envelope;
using Factory.Gates.Grounding;
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
    public const double Threshold = 0.28;

    /// <summary>From here on a new symbol is called almost as one that is there: all words of one, or nearly so, are in the other.</summary>
    private const double SymbolThreshold = 0.7;

    private const int MostFindings = 5;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0208",
        "Similar plans, decisions and patterns are cited",
        Severity.Warning,
        "What was solved before and is not looked at gets solved again, a little differently, and both answers have to be kept.");

    /// <summary>
    /// Looks for similar work that a plan does not mention: earlier plans (those with a smaller number, also where they were given up),
    /// decisions, patterns, and types that are called almost as a new one.
    /// </summary>
    public static CheckOutcome Ask(JudgedPlans judged, PlanGround ground)
    {
        if (judged.Plans.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, judged.Absence);
        }

        var index = Index(ground.Plans, ground.Rails);
        var symbols = SimilarityIndex.Of([.. ground.Types.Select(type => SimilarText.OfSymbol(type, ""))]);
        var others = judged.Plans.Any(plan => ground.Plans.Any(other => other.Id < plan.Id)) || ground.Rails.Decisions.Count + ground.Rails.Patterns.Count + ground.Types.Count > 0;
        return !others
            ? CheckOutcome.NotApplicable(Info, "there is no earlier plan, no decision, no pattern and no code")
            : judged.Ask(Info, plan => [.. Findings(plan, ground.Plans.Where(other => other.Id >= plan.Id).Select(other => other.Path), index), .. Namesakes(plan, symbols)]);
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

    /// <summary>A name is a hint at most, so that it is a note.</summary>
    private static IEnumerable<Finding> Namesakes(Plan plan, SimilarityIndex symbols) =>
        from added in plan.New.Where(item => !item.AsSpan().ContainsAny('/', ':'))
        let words = SimilarText.OfSymbol(added, "").Words
        where words.Count > 1
        let nearest = symbols.Like(words, SymbolThreshold).FirstOrDefault(work => work.Text.Name != added && !IsMentioned(plan, work.Text.Name))
        where nearest is not null
        select new Finding(
            Info.Id,
            Severity.Note,
            $"plan {plan.Id}, {added}",
            $"Plan {plan.Id} ({plan.Title}) adds {added}, and {nearest.Text.Name} is called almost the same and is not mentioned",
            $"Look whether {nearest.Text.Name} does it already, or say in the Approach how they differ",
            new(plan.Path, plan.LineOf("new", added)));

    private static bool IsMentioned(Plan plan, string type) => Words.Holds(plan.Text, type.AsSpan(type.LastIndexOf('.') + 1));

    private static Finding Found(Plan plan, SimilarWork work) => new(
        Info.Id,
        Info.Severity,
        $"plan {plan.Id}, {work.Text.Name}",
        $"Plan {plan.Id} ({plan.Title}) is similar to {work.Text.Name} and does not mention it: {work.ShownScore} of 1; both speak of {work.ShownWordList}",
        $"Read {work.Text.Path}; build on it and write uses: [{work.Text.Name}], or say in the Approach why it does not answer this",
        new(plan.Path, plan.LineOf("uses") is > 1 and var line ? line : plan.LineOf("title")));
}
