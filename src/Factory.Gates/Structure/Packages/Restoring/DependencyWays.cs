namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>How packages come into a project that does not refer to them.</summary>
internal static class DependencyWays
{
    /// <summary>The packages that are no roots, each with the shortest way to it, which starts with a root.</summary>
    /// <param name="needs">What each package or project depends on; others are left out.</param>
    /// <param name="roots">What the project refers to itself.</param>
    public static IEnumerable<(string Id, IReadOnlyList<string> Through)> Of(
        IReadOnlyDictionary<string, IReadOnlyList<string>> needs, IEnumerable<string> roots)
    {
        var ways = roots.Where(needs.ContainsKey).Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(root => root, _ => (string?)null, StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>(ways.Keys.Order(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var needed in needs[next].Where(needs.ContainsKey))
            {
                if (ways.TryAdd(needed, next))
                {
                    waiting.Enqueue(needed);
                }
            }
        }

        return from way in ways where way.Value is not null select (way.Key, (IReadOnlyList<string>)Back(way.Value, ways));
    }

    private static List<string> Back(string last, Dictionary<string, string?> ways)
    {
        var back = new List<string>();
        for (var step = last; step is not null; step = ways[step])
        {
            back.Add(step);
        }

        back.Reverse();
        return back;
    }
}
