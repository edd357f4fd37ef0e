using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads the layers and dependencies of a policy; every module that they name must be one.</summary>
internal static class PolicyStructure
{
    private const int LongestPattern = 512;

    public static FactoryPolicy Read(FactoryPolicy policy, YamlFields head)
    {
        var structure = head.Find("layers") is null ? policy.Structure : policy.Structure with { Layers = Layers(policy, head) };
        if (head.Fields("dependencies", "edges", "acyclic", "forbid") is { } dependencies)
        {
            structure = structure with
            {
                Edges = dependencies.Find("edges") is null ? null : [.. dependencies.Items("edges").Select(edge => Edge(policy, dependencies, edge))],
                Acyclic = dependencies.Find("acyclic") is null ? structure.Acyclic : Levels(dependencies),
                Forbidden =
                [
                    .. dependencies.List("forbid", "from", "to", "except", "reason").Select(entry => Forbidden(policy, entry)).OfType<ForbiddenUse>(),
                ],
            };
        }

        return policy with { Structure = structure };
    }

    private static List<Layer> Layers(FactoryPolicy policy, YamlFields head)
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var layers = new List<Layer>();
        foreach (var fields in head.List("layers", "name", "modules"))
        {
            fields.Need("name", "modules");
            var modules = fields.Items("modules");
            foreach (var module in modules)
            {
                RequireModule(policy, fields, module, module.Text);
                if (!placed.Add(module.Text))
                {
                    fields.Note(module, $"the module '{module.Text}' stands on two layers", "Name it once");
                }
            }

            layers.Add(new(fields.Text("name") ?? "", [.. modules.Select(module => module.Text)]));
        }

        return layers;
    }

    private static string Edge(FactoryPolicy policy, YamlFields fields, YamlText edge)
    {
        var ends = edge.Text.Split("->", StringSplitOptions.TrimEntries);
        if (ends is not [{ Length: > 0 }, { Length: > 0 }])
        {
            fields.Note(edge, $"'{edge.Text}' is no edge", "Write A -> B, with two modules; a * stands for every module");
            return edge.Text;
        }

        foreach (var end in ends.Where(end => end != "*"))
        {
            RequireModule(policy, fields, edge, end);
        }

        return $"{ends[0]} -> {ends[1]}";
    }

    private static List<CycleLevel> Levels(YamlFields fields)
    {
        var known = Enum.GetValues<CycleLevel>().ToDictionary(level => level.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var items = fields.Items("acyclic");
        foreach (var unknown in items.Where(item => !known.ContainsKey(item.Text)))
        {
            fields.Note(unknown, $"cycles between '{unknown.Text}' are not looked for", Nearest.Suggest(unknown.Text, known.Keys));
        }

        return [.. items.Where(item => known.ContainsKey(item.Text)).Select(item => known[item.Text]).Distinct()];
    }

    private static ForbiddenUse? Forbidden(FactoryPolicy policy, YamlFields fields)
    {
        var reason = fields.NeededText("reason");
        fields.Need("from", "to");
        var from = Single(policy, fields, "from");
        var to = Single(policy, fields, "to");
        return from is null || to is null ? null : new(from, to, reason)
        {
            Except = [.. fields.Items("except").Select(item => Read(policy, fields, item)).OfType<Selector>()],
            Line = fields.Map.Line,
        };
    }

    private static Selector? Single(FactoryPolicy policy, YamlFields fields, string key) =>
        fields.Text(key) is not null && fields.Find(key) is YamlText text ? Read(policy, fields, text) : null;

    private static Selector? Read(FactoryPolicy policy, YamlFields fields, YamlText text)
    {
        var parts = text.Text.Trim().Split(':');
        var kinds = Enum.GetValues<SymbolKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var (kind, pattern) = parts.Length == 1 ? ("module", parts[0]) : (parts[0], parts[1]);
        if (parts.Length > 2 || pattern.Length is 0 or > LongestPattern || !kinds.TryGetValue(kind, out var found))
        {
            fields.Note(text, $"'{text.Text}' names no part of the code", $"Write KIND:NAME with one of {string.Join(", ", kinds.Keys)}; * stands for any text");
            return null;
        }

        if (found == SymbolKind.Module && !pattern.Contains('*', StringComparison.Ordinal))
        {
            RequireModule(policy, fields, text, pattern);
        }

        return new(found, pattern);
    }

    private static void RequireModule(FactoryPolicy policy, YamlFields fields, YamlText at, string name)
    {
        if (!policy.Modules.ContainsKey(name))
        {
            fields.Note(at, $"there is no module '{name}'", policy.Modules.Count == 0 ? "Declare it under modules:" : Nearest.Suggest(name, policy.Modules.Keys));
        }
    }
}
