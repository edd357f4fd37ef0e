using Factory.Gates.Grounding;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0207: an edge that a plan declares fits the layers and the dependencies of the policy.</summary>
public static class EdgesFitTheLayers
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0207",
        "Declared edges fit layers and dependencies",
        Severity.Error,
        "An edge in the wrong direction is cheapest to move while it is a line in a plan.");

    /// <summary>Looks at every edge that the plans declare.</summary>
    public static CheckOutcome Ask(JudgedPlans judged, PlanGround ground)
    {
        var edges = judged.Plans.SelectMany(plan => plan.Scope.Edges, (plan, edge) => (plan, edge)).ToList();
        if (edges.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, judged.Plans.Count == 0 ? judged.Absence : "no plan declares an edge");
        }

        return CheckOutcome.Looked(Info, edges.Count, edges.Select(edge => Judge(edge.plan, edge.edge, ground.Policy.Structure)).OfType<Finding>());
    }

    private static IEnumerable<string> Obstacles(string edge, StructurePolicy structure)
    {
        if (edge.Split(" -> ") is not [var from, var to] || from == to)
        {
            yield break;
        }

        var (above, below) = (LayerOf(from, structure), LayerOf(to, structure));
        if (above >= 0 && below >= above)
        {
            yield return below == above
                ? $"{from} and {to} stand beside each other on the layer {structure.Layers[above].Name}"
                : $"{to} stands above {from}, on the layer {structure.Layers[below].Name}";
        }

        foreach (var forbidden in structure.Forbidden.Where(use => Names(use.From, from) && Names(use.To, to) && !use.Except.Any(except => Names(except, from))))
        {
            yield return $"the policy forbids it: {forbidden.Reason}";
        }

        if (structure.Edges is { } edges && (edges.Contains($"{to} -> {from}") || edges.Contains($"{to} -> *")))
        {
            yield return $"{to} may use {from} already, and both ways make a cycle";
        }
    }

    private static int LayerOf(string module, StructurePolicy structure) =>
        structure.Layers.Select((layer, index) => (layer, index)).Where(pair => pair.layer.Modules.Contains(module)).Select(pair => pair.index).DefaultIfEmpty(-1).First();

    private static bool Names(Selector selector, string module) => selector.Kind == SymbolKind.Module && selector.Fits(module);

    private static Finding? Judge(Plan plan, string edge, StructurePolicy structure) => Obstacles(edge, structure).ToList() is not { Count: > 0 } obstacles ? null : new PlanFinding(
        edge,
        $"wants the edge '{edge}', and {string.Join("; ", obstacles)}",
        "Turn it around with an interface, move what both need below both, or change factory.yml first",
        plan.LineOf("scope", edge)).Of(Info, plan);
}
