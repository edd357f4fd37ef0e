using Factory.CodeModel.Graph;

namespace Factory.Gates.Structure;

/// <summary>Which namespace of the solution uses which.</summary>
internal static class NamespaceGraph
{
    /// <summary>From each namespace those that it uses.</summary>
    public static Dictionary<string, SortedSet<string>> Of(StructureFacts facts)
    {
        var edges = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var type in facts.Graph.Types)
        {
            edges.TryAdd(Namespace(facts, type.Name), new(StringComparer.Ordinal));
        }

        foreach (var use in facts.Uses.Where(use => facts.Graph.TypeOf(use.Use.To) is not null))
        {
            var (from, to) = (Namespace(facts, use.Use.From), Namespace(facts, use.Use.To));
            if (from != to)
            {
                edges[from].Add(to);
            }
        }

        return edges;
    }

    /// <summary>A nested type stands in the namespace of the types around it.</summary>
    public static string Namespace(StructureFacts facts, SymbolName symbol)
    {
        var container = symbol.Container;
        while (container.Length > 0 && facts.Graph.TypeOf(new(symbol.Assembly, $"T:{container}")) is not null)
        {
            container = container.LastIndexOf('.') is > 0 and var dot ? container[..dot] : "";
        }

        return container;
    }

    /// <summary>The share of ordered pairs, each with itself too, of which the first reaches the second.</summary>
    public static double PropagationCost(Dictionary<string, SortedSet<string>> edges)
    {
        var reached = edges.Keys.Sum(start => (double)ReachedFrom(start, edges));
        return edges.Count == 0 ? 0 : reached / ((double)edges.Count * edges.Count);
    }

    private static int ReachedFrom(string start, Dictionary<string, SortedSet<string>> edges)
    {
        var seen = new HashSet<string>([start], StringComparer.Ordinal);
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var part))
        {
            foreach (var next in edges[part].Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return seen.Count;
    }
}
