using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>Draws up the picture of the modules: layers as bands, edges with their weight, and which checks have something against them.</summary>
internal static class ModulePictures
{
    /// <summary>The picture; null where there are no modules to show.</summary>
    public static ModulePicture? Of(StructureFacts facts, IReadOnlyList<Plan> plans)
    {
        if (facts.Absence.Length > 0 || facts.Policy.Modules.Count == 0)
        {
            return null;
        }

        var broken = Broken(facts, plans);
        return new(
            Bands(facts),
            [
                .. from edge in facts.Uses.Where(use => use.Crosses).GroupBy(use => (use.From, use.To))
                   orderby edge.Key.From, edge.Key.To
                   select new PictureEdge(edge.Key.From, edge.Key.To, edge.Count(), [.. broken[edge.First().Edge].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
            ]);
    }

    private static ILookup<string, string> Broken(StructureFacts facts, IReadOnlyList<Plan> plans) =>
        LayersPointDownwards.BrokenEdges(facts).Select(edge => (edge, LayersPointDownwards.Info.Id))
            .Concat(NothingForbiddenIsUsed.BrokenEdges(facts).Select(edge => (edge, NothingForbiddenIsUsed.Info.Id)))
            .Concat(NoCycles.BrokenEdges(facts).Select(edge => (edge, NoCycles.Info.Id)))
            .Concat(EdgesAreDeclared.BrokenEdges(facts, plans).Select(edge => (edge, EdgesAreDeclared.Info.Id)))
            .ToLookup(pair => pair.edge, pair => pair.Id, StringComparer.Ordinal);

    /// <summary>Modules without any type, such as documentation, are not drawn.</summary>
    private static List<PictureBand> Bands(StructureFacts facts)
    {
        var holding = facts.ModuleOfType.Values.Where(module => module.Length > 0).ToHashSet(StringComparer.Ordinal);
        var layers = facts.Policy.Structure.Layers;
        var free = holding.Except(layers.SelectMany(layer => layer.Modules), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. layers.Select(layer => new PictureBand(layer.Name, [.. layer.Modules.Where(holding.Contains)])).Where(band => band.Modules.Count > 0),
            .. free.Count > 0 ? (PictureBand[])[new("", free)] : [],
        ];
    }
}
