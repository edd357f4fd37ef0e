using Factory.Gates.Grounding;
using Factory.Gates.Planning;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0209: no two plans that are still to be built mean to touch the same.</summary>
public static class OpenPlansDoNotOverlap
{
    private const int Shown = 3;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0209",
        "A plan overlaps no other open plan",
        Severity.Warning,
        "Two plans for one place are built against a state that neither will find. Whoever merges second reviews a merge, not a plan.");

    /// <summary>Looks at each judged plan with each other open plan. One new symbol in two plans is an error: both can't be right.</summary>
    public static CheckOutcome Ask(JudgedPlans judged, PlanGround ground) => judged.Ask(
        Info,
        plan => from overlap in ground.Overlaps
                where plan.Id == overlap.First || (plan.Id == overlap.Second && !judged.Plans.Any(other => other.Id == overlap.First))
                let finding = Judge(plan, ground.Plans.First(other => other.Id == (plan.Id == overlap.First ? overlap.Second : overlap.First)), overlap)
                where finding is not null
                select finding);

    private static Finding? Judge(Plan plan, Plan other, PlanOverlap overlap)
    {
        var shared = new List<string>();
        Add(overlap.New, overlap.New.Count, "both add");
        Add(overlap.Edges, overlap.Edges.Count, "both add the edge");
        Add([.. overlap.Files, .. overlap.EmptyPlaces], overlap.FileCount + overlap.EmptyPlaces.Count, "both touch");
        return shared.Count == 0 ? null : new PlanFinding(
            $"plan {other.Id}",
            $"overlaps plan {other.Id} ({other.Title}): {string.Join("; ", shared)}",
            $"Build one after the other and say so in the plan, or move what both need to a plan of its own",
            plan.LineOf("scope")).Of(Info, plan) with { Severity = overlap.New.Count > 0 ? Severity.Error : Info.Severity };

        void Add(IReadOnlyList<string> names, int count, string what)
        {
            if (count > 0)
            {
                shared.Add($"{what} {string.Join(", ", names.Take(Shown))}{(count > Shown ? $" and {count - Math.Min(Shown, names.Count)} more" : "")}");
            }
        }
    }
}
