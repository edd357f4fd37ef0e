using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0403: parts of the code do not depend on each other in a circle.</summary>
public static class NoCycles
{
    private const int Shown = 12;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0403",
        "No cycles",
        Severity.Error,
        "What depends on each other in a circle is one part with several names: it can only be understood, tested and changed as a whole.")
    {
        Leniency = Leniency.Baseline,
    };

    /// <summary>Looks for circles between what the policy wants to be free of them.</summary>
    public static CheckOutcome Ask(StructureFacts facts)
    {
        var levels = facts.Policy.Structure.Acyclic.Where(level => level != CycleLevel.Modules || facts.Policy.Modules.Count > 0).ToList();
        if (levels.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the policy names neither modules nor anything else that must be free of cycles");
        }

        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        var graphs = levels.Select(level => (Level: level, Uses: Crossing(facts, level))).ToList();
        return CheckOutcome.Looked(
            Info,
            facts.Graph.Types.Count,
            graphs.SelectMany(graph => Cycle.In(Edges(graph.Uses)).Select(cycle => Found(graph.Level, cycle, graph.Uses))));
    }

    /// <summary>The edges between modules that lie on the shortest way round a circle.</summary>
    internal static IEnumerable<string> BrokenEdges(StructureFacts facts) => facts.Policy.Structure.Acyclic.Contains(CycleLevel.Modules)
        ? Cycle.In(Edges(Crossing(facts, CycleLevel.Modules))).SelectMany(cycle => cycle.Edges).Select(edge => $"{edge.From} -> {edge.To}")
        : [];

    /// <summary>The uses that lead from one part to another.</summary>
    private static ILookup<(string From, string To), ModuleUse> Crossing(StructureFacts facts, CycleLevel level) => level == CycleLevel.Modules
        ? facts.Uses.Where(use => use.Crosses).ToLookup(use => (use.From, use.To))
        : facts.Uses
            .Where(use => facts.Graph.TypeOf(use.Use.To) is not null)
            .Select(use => (From: NamespaceGraph.Namespace(facts, use.Use.From), To: NamespaceGraph.Namespace(facts, use.Use.To), Use: use))
            .Where(use => use.From != use.To)
            .ToLookup(use => (use.From, use.To), use => use.Use);

    private static Dictionary<string, SortedSet<string>> Edges(ILookup<(string From, string To), ModuleUse> uses)
    {
        var edges = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (from, to) in uses.Select(edge => edge.Key))
        {
            (edges.TryGetValue(from, out var targets) ? targets : edges[from] = new(StringComparer.Ordinal)).Add(to);
            edges.TryAdd(to, new(StringComparer.Ordinal));
        }

        return edges;
    }

    private static Finding Found(CycleLevel level, Cycle cycle, ILookup<(string From, string To), ModuleUse> uses)
    {
        var name = level.ToString().ToLowerInvariant();
        var way = string.Join(" -> ", cycle.Shortest.Append(cycle.Shortest[0]));
        var (from, to) = cycle.Edges.OrderBy(edge => uses[edge].Count()).ThenBy(edge => edge.From, StringComparer.Ordinal).First();
        var cut = uses[(from, to)].ToList();
        var first = cut.OrderByDescending(use => use.Use.Place.Line > 0).First();
        var more = cycle.Parts.Count > cycle.Shortest.Count ? $" (the shortest way round, of {cycle.Parts.Count} {name} that reach each other: {Some(cycle.Parts)})" : "";
        return new(
            Info.Id,
            Info.Severity,
            $"{name} {string.Join(", ", cycle.Parts)}",
            $"The {name} {way} depend on each other in a circle{more}",
            $"Cut the edge {from} -> {to}, which is the cheapest: {Count(cut.Count)}, the first where '{first.Use.From.Text}' uses '{first.Use.To.Text}'",
            first.Use.Place) { Evidence = string.Join(", ", cycle.Parts) };
    }

    private static string Some(IReadOnlyList<string> parts) =>
        parts.Count <= Shown ? string.Join(", ", parts) : $"{string.Join(", ", parts.Take(Shown))} and {parts.Count - Shown} more";

    private static string Count(int uses) => uses == 1 ? "one use" : $"{uses} uses";
}
