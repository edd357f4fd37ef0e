using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;

namespace Factory.Patterns.CSharp;

/// <summary>Finds the matches of many patterns in one walk over a file: at each node only those are tried that can start there.</summary>
internal static class PatternWalk
{
    /// <summary>Gives a source the matches of all C# patterns among these.</summary>
    public static void Fill(FileMatches source, IEnumerable<Pattern> patterns, CancellationToken cancellation)
    {
        var wanted = patterns.OfType<CSharpPattern>().Where(pattern => !pattern.IsAnyExpression).Distinct().ToList();
        var found = wanted.ToDictionary(pattern => pattern, _ => new List<Found>());
        foreach (var tree in source.File.Trees)
        {
            Walk(tree, wanted, found, cancellation);
        }

        foreach (var (pattern, matches) in found)
        {
            source.Add(pattern, matches);
        }
    }

    private static void Walk(CSharpTree tree, List<CSharpPattern> wanted, Dictionary<CSharpPattern, List<Found>> found, CancellationToken cancellation)
    {
        var tries = wanted.Select(pattern => (Pattern: pattern, Session: pattern.Open(tree.Facts, cancellation))).ToList();
        foreach (var node in tree.Root.DescendantNodesAndSelf())
        {
            foreach (var (pattern, session) in tries)
            {
                if (pattern.CanStartAt(node) && found.TryGetValue(pattern, out var matches) && !Add(matches, pattern.At(session, node, Bindings.Empty)))
                {
                    found.Remove(pattern);
                }
            }
        }
    }

    /// <summary>Whether the pattern stays within its steps. One that does not is left to its rule, which asks again and says so.</summary>
    private static bool Add(List<Found> matches, IEnumerable<Found> more)
    {
        try
        {
            matches.AddRange(more);
            return true;
        }
        catch (PatternLimitException)
        {
            return false;
        }
    }
}
