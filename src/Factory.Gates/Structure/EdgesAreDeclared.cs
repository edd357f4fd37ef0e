using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0404: modules depend on each other only where somebody decided that they may.</summary>
public static class EdgesAreDeclared
{
    private const int Shown = 3;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0404",
        "Every edge between modules is declared",
        Severity.Error,
        "A new dependency is a decision, and the cheapest moment to take it is before anything rests on it.")
    {
        Leniency = Leniency.Baseline,
    };

    /// <summary>Looks at every edge; what the policy or a plan of the change declares may be there.</summary>
    public static CheckOutcome Ask(StructureFacts facts, IReadOnlyList<Plan> plans)
    {
        if (facts.Policy.Structure.Edges is not { } edges)
        {
            return CheckOutcome.NotApplicable(Info, "the policy does not list the edges between modules");
        }

        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        var declared = Declared(edges, plans);
        var found = facts.Uses.Where(use => use.Crosses).GroupBy(use => use.Edge, StringComparer.Ordinal).OrderBy(edge => edge.Key, StringComparer.Ordinal).ToList();
        return CheckOutcome.Looked(Info, facts.Graph.Types.Count, found.Where(edge => !IsDeclared(edge.First(), declared)).Select(edge => Undeclared(edge.Key, [.. edge])));
    }

    /// <summary>The edges that nobody declared.</summary>
    internal static IEnumerable<string> BrokenEdges(StructureFacts facts, IReadOnlyList<Plan> plans)
    {
        if (facts.Policy.Structure.Edges is not { } edges)
        {
            return [];
        }

        var declared = Declared(edges, plans);
        return facts.Uses.Where(use => use.Crosses && !IsDeclared(use, declared)).Select(use => use.Edge);
    }

    private static HashSet<string> Declared(IReadOnlyList<string> edges, IReadOnlyList<Plan> plans) =>
        edges.Concat(plans.SelectMany(plan => plan.Scope.Edges)).ToHashSet(StringComparer.Ordinal);

    /// <summary>A star stands for every module.</summary>
    private static bool IsDeclared(ModuleUse edge, HashSet<string> declared) =>
        declared.Contains(edge.Edge) || declared.Contains($"{edge.From} -> *") || declared.Contains($"* -> {edge.To}") || declared.Contains("* -> *");

    private static Finding Undeclared(string edge, IReadOnlyList<ModuleUse> uses)
    {
        var first = uses.OrderByDescending(use => use.Use.Place.Line > 0).First();
        var shown = string.Join(", ", uses.Select(use => $"'{use.Use.From.Text}' uses '{use.Use.To.Text}'").Distinct(StringComparer.Ordinal).Take(Shown));
        var rest = uses.Count > Shown ? $", and {uses.Count - Shown} more" : "";
        return new(
            Info.Id,
            Info.Severity,
            edge,
            $"{first.From} depends on {first.To}, and nobody declared that it may: {shown}{rest}",
            $"Do without it, or declare '{edge}' in the plan of the change (scope.edges) and in factory.yml (dependencies.edges)",
            first.Use.Place) { Evidence = edge };
    }
}
