namespace Factory.Gates.Structure;

/// <summary>Parts of the code that depend on each other in a circle.</summary>
/// <param name="Parts">All that reach each other, ordinal.</param>
/// <param name="Shortest">The shortest way round, from the first part by name that lies on one.</param>
public sealed record Cycle(IReadOnlyList<string> Parts, IReadOnlyList<string> Shortest)
{
    /// <summary>The edges of the shortest way round.</summary>
    public IReadOnlyList<(string From, string To)> Edges =>
        [.. Shortest.Select((part, index) => (part, Shortest[(index + 1) % Shortest.Count]))];

    /// <summary>Finds the circles of a graph: its strongly connected components of more than one part (Tarjan 1972).</summary>
    /// <param name="edges">From each part those that it uses.</param>
    public static IReadOnlyList<Cycle> In(IReadOnlyDictionary<string, SortedSet<string>> edges) =>
        [.. new Components(edges).Find().Select(parts => new Cycle(parts, ShortestIn(parts, edges)))];

    private static List<string> ShortestIn(IReadOnlyList<string> parts, IReadOnlyDictionary<string, SortedSet<string>> edges)
    {
        var inside = parts.ToHashSet(StringComparer.Ordinal);
        return parts.Select(start => Round(start, inside, edges)).MinBy(way => way.Count)!;
    }

    /// <summary>The shortest way from a part back to itself, breadth first.</summary>
    private static List<string> Round(string start, HashSet<string> inside, IReadOnlyDictionary<string, SortedSet<string>> edges)
    {
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var part))
        {
            foreach (var next in edges[part].Where(inside.Contains))
            {
                if (next == start)
                {
                    return WayTo(part, start, origins);
                }

                if (origins.TryAdd(next, part))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return [start];
    }

    private static List<string> WayTo(string end, string start, Dictionary<string, string> origins)
    {
        var way = new List<string>();
        for (var part = end; part != start; part = origins[part])
        {
            way.Add(part);
        }

        way.Add(start);
        way.Reverse();
        return way;
    }

    /// <summary>Tarjan's algorithm with a stack of its own: a chain of namespaces may be deeper than a thread's.</summary>
    private sealed class Components(IReadOnlyDictionary<string, SortedSet<string>> edges)
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> lowest = new(StringComparer.Ordinal);
        private readonly Stack<string> open = new();
        private readonly HashSet<string> isOpen = new(StringComparer.Ordinal);
        private readonly List<IReadOnlyList<string>> found = [];

        public IEnumerable<IReadOnlyList<string>> Find()
        {
            foreach (var part in edges.Keys.Order(StringComparer.Ordinal).Where(part => !numbers.ContainsKey(part)))
            {
                Walk(part);
            }

            return found.OrderBy(parts => parts[0], StringComparer.Ordinal);
        }

        private void Walk(string start)
        {
            var path = new Stack<(string Part, IEnumerator<string> Next)>();
            Enter(start, path);
            while (path.TryPeek(out var at))
            {
                if (!at.Next.MoveNext())
                {
                    path.Pop();
                    Leave(at.Part, path);
                }
                else if (!numbers.TryGetValue(at.Next.Current, out var number))
                {
                    Enter(at.Next.Current, path);
                }
                else if (isOpen.Contains(at.Next.Current))
                {
                    lowest[at.Part] = Math.Min(lowest[at.Part], number);
                }
            }
        }

        private void Enter(string part, Stack<(string Part, IEnumerator<string> Next)> path)
        {
            numbers[part] = lowest[part] = numbers.Count;
            open.Push(part);
            isOpen.Add(part);
            IEnumerable<string> next = edges.TryGetValue(part, out var used) ? used : [];
            path.Push((part, next.GetEnumerator()));
        }

        private void Leave(string part, Stack<(string Part, IEnumerator<string> Next)> path)
        {
            if (path.TryPeek(out var above))
            {
                lowest[above.Part] = Math.Min(lowest[above.Part], lowest[part]);
            }

            if (lowest[part] != numbers[part])
            {
                return;
            }

            var component = new List<string>();
            string last;
            do
            {
                last = open.Pop();
                isOpen.Remove(last);
                component.Add(last);
            }
            while (last != part);

            if (component.Count > 1)
            {
                found.Add([.. component.Order(StringComparer.Ordinal)]);
            }
        }
    }
}
