using Factory.Gates.Grounding;
using Factory.Gates.Planning;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0211: what comes of a plan is small enough for a person to review.</summary>
public static class PlanCanBeReviewed
{
    private const int PerPart = 2;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0211",
        "A plan is small enough to be reviewed",
        Severity.Warning,
        "The larger a change, the less of it is read: what a review finds falls with every module that it has to hold in mind.");

    /// <summary>Counts what each plan holds, and proposes parts where it is too much.</summary>
    public static CheckOutcome Ask(JudgedPlans judged, PlanGround ground) => judged.Ask(Info, plan => Findings(plan, ground));

    private static IEnumerable<Finding> Findings(Plan plan, PlanGround ground)
    {
        var limits = ground.Policy.PlanLimits;
        var modules = plan.Scope.Modules.Count > 0 ? plan.Scope.Modules : PlanReach.Of(plan, ground.Files, ground.Policy).Modules(ground.Policy);
        var excesses = new List<string>();
        Count(modules.Count, limits.Modules, "modules");
        Count(plan.Criteria.Count, limits.Criteria, "criteria");
        Count(plan.Scope.Edges.Count, limits.Edges, "new edges");
        Count(plan.New.Count, limits.New, "new symbols");
        if (excesses.Count > 0)
        {
            yield return new PlanFinding(
                "size",
                $"is too large to be reviewed: {string.Join(", ", excesses)}",
                Split(plan, modules, ground.Policy.Structure),
                plan.LineOf("scope")).Of(Info, plan);
        }

        void Count(int count, int limit, string what)
        {
            if (limit > 0 && count > limit)
            {
                excesses.Add($"{count} {what}, where {limit} are allowed");
            }
        }
    }

    /// <summary>Parts that can be built one after the other: from the ground up, few modules each; criteria go where their tests are.</summary>
    private static string Split(Plan plan, IReadOnlyList<string> modules, StructurePolicy structure)
    {
        if (modules.Count <= PerPart)
        {
            var half = (plan.Criteria.Count + 1) / 2;
            return half < 2
                ? "Split it"
                : $"Split it: first {plan.Criteria[0].Id} to {plan.Criteria[half - 1].Id}, then {plan.Criteria[half].Id} to {plan.Criteria[^1].Id}, each a plan of its own";
        }

        var parts = modules
            .OrderBy(module => structure.Layers.Select((layer, index) => layer.Modules.Contains(module) ? index : int.MaxValue).DefaultIfEmpty(0).Min())
            .ThenBy(module => module, StringComparer.Ordinal)
            .Chunk(PerPart)
            .Select((part, index) => $"{index + 1}) {string.Join(" and ", part)}");
        return $"Split it into plans that are built one after the other: {string.Join(", ", parts)}";
    }
}
