namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>How packages come into a project that does not refer to them.</summary>
internal static class DependencyWays
{
    /// <summary>Nobody reads more steps of a way, and a hostile file has as many as it likes.</summary>
    private const int LongestWay = 30;

    /// <summary>
    /// The packages that are no roots, each with the shortest way to it, which starts with a root; of a very long one the root and the
    /// last steps.
    /// </summary>
    /// <param name="needs">What each package or project depends on; others are left out.</param>
    /// <param name="roots">What the project refers to itself.</param>
    public static IEnumerable<(string Id, IReadOnlyList<string> Through)> Of(
        IReadOnlyDictionary<string, IReadOnlyList<string>> needs, IEnumerable<string> roots)
    {
        var ways = roots.Where(needs.ContainsKey).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(root => root, root => new Step(root, Before: null, root), StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>(ways.Keys.Order(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var needed in needs[next].Where(needs.ContainsKey))
            {
                if (ways.TryAdd(needed, new(needed, ways[next], ways[next].Root)))
                {
                    waiting.Enqueue(needed);
                }
            }
        }

        return ways.Values.Where(way => way.Before is not null).Select(way => (way.Id, (IReadOnlyList<string>)Back(way.Before!)));
    }

    private static List<string> Back(Step last)
    {
        var back = new List<string>();
        var step = last;
        for (; step is not null && back.Count < LongestWay; step = step.Before)
        {
            back.Add(step.Id);
        }

        if (step is not null)
        {
            back.AddRange(["…", last.Root]);
        }

        back.Reverse();
        return back;
    }

    private sealed record Step(string Id, Step? Before, string Root);
}
