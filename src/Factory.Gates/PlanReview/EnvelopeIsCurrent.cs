using Factory.Gates.Grounding;
using Factory.Gates.Planning;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0212: the rails that a plan relies on are still those that it was written with.</summary>
public static class EnvelopeIsCurrent
{
    private const int Shown = 5;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0212",
        "A plan was written against the envelope that holds",
        Severity.Error,
        "A decision that was made after the plan was written is one that the plan could not follow.");

    /// <summary>Looks at each plan that names the envelope it was written against. Where not all of the history could be looked through, one that was not found only warns.</summary>
    public static CheckOutcome Ask(JudgedPlans judged, PlanGround ground)
    {
        var dated = judged.Plans.Where(plan => plan.Envelope.Length > 0).ToList();
        return dated.Count == 0
            ? CheckOutcome.NotApplicable(Info, judged.Plans.Count == 0 ? judged.Absence : "no plan names its envelope")
            : CheckOutcome.Looked(Info, dated.Count, dated.Select(plan => Judge(plan, ground)).OfType<Finding>());
    }

    private static Finding? Judge(Plan plan, PlanGround ground)
    {
        if (!ground.ChangedRails.TryGetValue(plan.Id, out var changed))
        {
            return null;
        }

        if (changed.Paths is not { } paths)
        {
            return changed.Gap.Length == 0
                ? Found(plan, $"names the envelope {plan.Envelope}, which is not in the history of the base")
                : Found(plan, $"names the envelope {plan.Envelope}, which was not found in the history of the base: {changed.Gap}") with { Severity = Severity.Warning };
        }

        var relevant = paths.Where(path => IsRelevant(path, plan, ground)).ToList();
        return relevant.Count == 0 ? null : Found(plan, $"was written against the envelope {plan.Envelope}; since then changed: {string.Join(", ", relevant.Take(Shown))}");
    }

    /// <summary>The policy and the rules are everybody's; a decision or pattern is that of the plans which cite it or reach its files.</summary>
    private static bool IsRelevant(string path, Plan plan, PlanGround ground)
    {
        var globs = ground.Rails.Decisions.Where(decision => decision.Path == path).Select(decision => (decision.AppliesTo, IsCited: plan.Uses.Any(decision.IsCalled)))
            .Concat(ground.Rails.Patterns.Where(pattern => pattern.Path == path).Select(pattern => (pattern.AppliesTo, IsCited: plan.Uses.Contains($"pattern:{pattern.Name}"))))
            .ToList();
        return globs.Count == 0 || globs.Any(rail => rail.IsCited || rail.AppliesTo.Count == 0 || PlanReach.Of(plan, ground.Files, ground.Policy).Overlaps(rail.AppliesTo));
    }

    private static Finding Found(Plan plan, string what) => new PlanFinding(
        "envelope", what, "Read what changed, bring the plan in line with it, and write the digest that `./build.sh Context` prints", plan.LineOf("envelope")).Of(Info, plan);
}
