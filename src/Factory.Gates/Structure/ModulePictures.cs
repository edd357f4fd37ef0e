using Factory.Gates.Judging;
using Factory.Gates.Structure.Bases;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>Draws up the picture of the modules: layers as bands, edges with their weight, and which checks have something against them.</summary>
internal static class ModulePictures
{
    /// <summary>The picture, with the base beside what is now; null where there are no modules to show.</summary>
    public static ModulePicture? Of(StructureFacts facts, BaseStructure before, GateContext context)
    {
        if (facts.Absence.Length > 0 || facts.Policy.Modules.Count == 0)
        {
            return null;
        }

        var broken = Broken(facts, before, GateScope.Of(context));
        var now = facts.Kept.Edges.ToDictionary(edge => (edge.From, edge.To), edge => edge.Uses);
        var old = before.Structure?.Edges.ToDictionary(edge => (edge.From, edge.To), edge => edge.Uses);
        return new(
            Bands(facts),
            [
                .. from edge in now.Keys.Union(old?.Keys ?? Enumerable.Empty<(string From, string To)>())
                   orderby edge.From, edge.To
                   select new PictureEdge(edge.From, edge.To, now.GetValueOrDefault(edge), [.. broken[$"{edge.From} -> {edge.To}"].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
                   {
                       Before = old?.GetValueOrDefault(edge),
                   },
            ]);
    }

    private static ILookup<string, string> Broken(StructureFacts facts, BaseStructure before, GateScope scope) =>
        LayersPointDownwards.BrokenEdges(facts).Select(edge => (edge, LayersPointDownwards.Info.Id))
            .Concat(NothingForbiddenIsUsed.BrokenEdges(facts).Select(edge => (edge, NothingForbiddenIsUsed.Info.Id)))
            .Concat(NoCycles.BrokenEdges(facts).Select(edge => (edge, NoCycles.Info.Id)))
            .Concat(EdgesAreDeclared.Broken(facts, before, scope).Select(edge => (edge.Key, EdgesAreDeclared.Info.Id)))
            .ToLookup(pair => pair.Item1, pair => pair.Id, StringComparer.Ordinal);

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
