using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0401: a module uses the modules of layers below its own, never one above or beside it.</summary>
public static class LayersPointDownwards
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0401",
        "Layers point downwards",
        Severity.Error,
        "What lies below can be understood, tested and replaced without what lies above. One use in the wrong direction ties both together, and the next ones follow it.")
    {
        Leniency = Leniency.Baseline,
    };

    /// <summary>Looks at every use between modules that stand on layers.</summary>
    public static CheckOutcome Ask(StructureFacts facts)
    {
        var layers = facts.Policy.Structure.Layers;
        if (layers.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the policy declares no layers");
        }

        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        var floors = Floors(facts);
        var judged = facts.Uses.Where(use => IsJudged(use, floors)).ToList();
        return CheckOutcome.Looked(
            Info,
            Math.Max(judged.Count, facts.ModuleOfType.Values.Count(floors.ContainsKey)),
            UseFindings.Of(Info, judged.Where(use => !IsDownwards(use, floors)), use => Say(use, layers[floors[use.From]], layers[floors[use.To]])));
    }

    /// <summary>The edges between modules that point up or sideways.</summary>
    internal static IEnumerable<string> BrokenEdges(StructureFacts facts)
    {
        var floors = Floors(facts);
        return facts.Uses.Where(use => IsJudged(use, floors) && !IsDownwards(use, floors)).Select(use => use.Edge);
    }

    private static Dictionary<string, int> Floors(StructureFacts facts) => facts.Policy.Structure.Layers
        .SelectMany((layer, floor) => layer.Modules.Select(module => (module, floor)))
        .ToDictionary(pair => pair.module, pair => pair.floor, StringComparer.Ordinal);

    private static bool IsJudged(ModuleUse use, Dictionary<string, int> floors) => use.Crosses && floors.ContainsKey(use.From) && floors.ContainsKey(use.To);

    private static bool IsDownwards(ModuleUse use, Dictionary<string, int> floors) => floors[use.To] < floors[use.From];

    private static (string Message, string Fix) Say(ModuleUse use, Layer from, Layer to)
    {
        var place = from == to ? "which stands beside it: modules of one layer don't see each other" : $"which stands above it, on {to.Name}";
        return (
            $"'{use.Use.From.Text}' of {use.From} (layer {from.Name}) uses '{use.Use.To.Text}' of {use.To}, {place}",
            $"Move what {use.From} needs of it to a layer below both, let the caller hand it in, or declare an interface in {use.From} that {use.To} implements");
    }
}
