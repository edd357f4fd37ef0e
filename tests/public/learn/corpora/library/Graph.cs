namespace Measures.Graphs;

/// <summary>Things and which of them lead to which.</summary>
public sealed class Graph<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, HashSet<T>> edges = new(comparer);

    public void Add(T from, T to)
    {
        Targets(from).Add(to);
        Targets(to);
    }

    public IReadOnlyList<T> Sorted()
    {
        var sorted = new List<T>();
        var state = new Dictionary<T, bool>(comparer);
        foreach (var node in edges.Keys)
        {
            Visit(node, state, sorted);
        }

        sorted.Reverse();
        return sorted;
    }

    private void Visit(T node, Dictionary<T, bool> state, List<T> sorted)
    {
        if (state.TryGetValue(node, out var isDone))
        {
            if (!isDone)
            {
                throw new InvalidOperationException($"'{node}' leads back to itself");
            }

            return;
        }

        state[node] = false;
        foreach (var next in edges[node])
        {
            Visit(next, state, sorted);
        }

        state[node] = true;
        sorted.Add(node);
    }

    private HashSet<T> Targets(T node)
    {
        if (!edges.TryGetValue(node, out var targets))
        {
            edges[node] = targets = new(comparer);
        }

        return targets;
    }
}
