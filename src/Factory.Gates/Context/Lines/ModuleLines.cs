using Factory.Gates.Structure;
using Factory.Model.Policy;

namespace Factory.Gates.Context.Lines;

/// <summary>The modules, and which may use which.</summary>
internal static class ModuleLines
{
    public static IReadOnlyList<ContextLine> Of(ContextSource source, ContextSlice slice)
    {
        var structure = source.Policy.Structure;
        return
        [
            .. structure.Layers.Any(layer => layer.Modules.Any(slice.Modules.Contains)) ? [Layers(structure)] : Array.Empty<ContextLine>(),
            .. source.Policy.Modules.Where(module => slice.Modules.Contains(module.Key)).Select(module => Module(source.Policy, module.Key, module.Value)),
            .. structure.Acyclic.Count > 0 && slice.TouchesCode && source.Policy.Modules.Count > 0 ? [Cycles(structure)] : Array.Empty<ContextLine>(),
        ];
    }

    private static ContextLine Layers(StructurePolicy structure) => new(
        $"Layers, from the ground up; a module uses lower ones and none beside it: {string.Join(" < ", structure.Layers.Select(layer => string.Join(", ", layer.Modules)))}",
        "layers") { Trace = [LayersPointDownwards.Info.Id] };

    private static ContextLine Module(FactoryPolicy policy, string name, IReadOnlyList<string> globs)
    {
        var text = $"{name} is {string.Join(", ", globs)}";
        return policy.Structure.Edges is { } edges
            ? new($"{text}; uses {Uses(policy, name, edges)}", $"modules.{name}") { Trace = [EdgesAreDeclared.Info.Id] }
            : new(text, $"modules.{name}");
    }

    private static string Uses(FactoryPolicy policy, string name, IReadOnlyList<string> edges)
    {
        if (edges.Contains($"{name} -> *") || edges.Contains("* -> *"))
        {
            return "any module";
        }

        return OneLine.Row(policy.Modules.Keys.Where(other => other != name && (edges.Contains($"{name} -> {other}") || edges.Contains($"* -> {other}"))), "no module");
    }

    private static ContextLine Cycles(StructurePolicy structure) => new(
        $"No cycles between {string.Join(" or ", structure.Acyclic.Select(level => level.ToString().ToLowerInvariant()))}",
        "dependencies.acyclic") { Trace = [NoCycles.Info.Id] };
}
