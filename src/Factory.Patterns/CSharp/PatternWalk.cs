using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis.CSharp;

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
        var tries = wanted.ConvertAll(pattern => (Pattern: pattern, Session: pattern.Open(tree.Facts, cancellation), Found: found[pattern]));
        var byKind = new Dictionary<SyntaxKind, (CSharpPattern Pattern, MatchSession Session, List<Found> Found)[]>();
        foreach (var node in tree.Nodes)
        {
            var kind = node.Kind();
            if (!byKind.TryGetValue(kind, out var here))
            {
                byKind.Add(kind, here = [.. tries.Where(one => one.Pattern.Starts.Contains(kind))]);
            }

            foreach (var (pattern, session, matches) in here)
            {
                if (pattern.Starts.MayBe(node, session) && found.ContainsKey(pattern) && !Add(matches, pattern.At(session, node, Bindings.Empty)))
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
