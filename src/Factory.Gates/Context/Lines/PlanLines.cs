using Factory.Model.Plans;

namespace Factory.Gates.Context.Lines;

/// <summary>The plan in short.</summary>
internal static class PlanLines
{
    public static IReadOnlyList<ContextLine> Of(ContextSlice slice) => slice.Plan is not { } plan
        ? []
        :
        [
            Line(plan, $"Plan {plan.Id} ({plan.Status.ToString().ToLowerInvariant()}): {plan.Title}", plan.Path),
            Line(plan, $"The work touches {Scope(plan.Scope)}, and nothing else", EnforcedBy.Checks("FAC0306", "FAC0409")),
            .. Named(plan, "It builds on", plan.Uses),
            .. Named(plan, "It adds", plan.New),
            .. plan.Criteria.Select(criterion => Line(plan, $"{criterion.Id}: {criterion.Text}{Proof(criterion)}", EnforcedBy.Checks("FAC0303"))),
        ];

    private static string Scope(PlanScope scope)
    {
        var parts = new[]
        {
            string.Join(", ", scope.Paths),
            Part("modules", scope.Modules),
            Part("new edges", scope.Edges),
            Part("packages", scope.Packages),
            $"public API: {scope.Api}",
        };
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Part(string kind, IReadOnlyList<string> names) => names.Count == 0 ? "" : $"{kind} {string.Join(", ", names)}";

    private static string Proof(Criterion criterion) => criterion.VerifiedBy.Length == 0 ? "" : $"; proven by {criterion.VerifiedBy}";

    private static IEnumerable<ContextLine> Named(Plan plan, string what, IReadOnlyList<string> names) =>
        names.Count == 0 ? [] : [Line(plan, $"{what} {string.Join(", ", names)}")];

    private static ContextLine Line(Plan plan, string text, params IReadOnlyList<string> trace) => new(text, $"plan {plan.Id}") { Trace = trace };
}
