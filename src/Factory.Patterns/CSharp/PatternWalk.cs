using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.CSharp;

/// <summary>Finds the matches of many patterns in one walk over a file: at each node only those are tried that can start there.</summary>
internal static class PatternWalk
{
    /// <summary>The kinds of nodes that code is made of have numbers from here on in Roslyn.</summary>
    internal const int KindsStart = 8_600;

    /// <summary>They have smaller numbers.</summary>
    internal const int KindsEnd = 9_200;

    /// <summary>Gives a source the matches of all C# patterns among these.</summary>
    public static void Fill(FileMatches source, IEnumerable<Pattern> patterns, CancellationToken cancellation)
    {
        var wanted = patterns.OfType<CSharpPattern>().Where(pattern => !pattern.IsAnyExpression).Distinct().ToList();
        var found = wanted.ToDictionary(pattern => pattern, _ => new List<Found>());
        foreach (var tree in source.File.Trees)
        {
            Walk(tree, [.. wanted.Where(found.ContainsKey)], found, cancellation);
        }

        foreach (var (pattern, matches) in found)
        {
            source.Add(pattern, matches);
        }
    }

    private static void Walk(CSharpTree tree, List<CSharpPattern> wanted, Dictionary<CSharpPattern, List<Found>> found, CancellationToken cancellation)
    {
        List<Attempt> attempts = [.. wanted.Select(pattern => new Attempt(pattern, pattern.Open(tree.Facts, cancellation), found[pattern]))];
        var byKind = new Attempt[]?[KindsEnd - KindsStart];
        foreach (var node in tree.Nodes)
        {
            var here = byKind[node.RawKind - KindsStart] ??= [.. attempts.Where(attempt => attempt.Pattern.Starts.Contains(node))];
            foreach (var attempt in here)
            {
                if (!attempt.IsOver && attempt.Pattern.Starts.MayBe(node, attempt.Session) && !attempt.At(node))
                {
                    found.Remove(attempt.Pattern);
                }
            }
        }
    }

    /// <summary>A pattern that is looked for in a tree.</summary>
    private sealed class Attempt(CSharpPattern pattern, MatchSession session, List<Found> found)
    {
        public CSharpPattern Pattern => pattern;

        public MatchSession Session => session;

        /// <summary>Whether the pattern took too many steps. It is left to its rule, which asks again and says so.</summary>
        public bool IsOver { get; private set; }

        /// <summary>Adds the matches at a node; false where that takes too many steps.</summary>
        public bool At(SyntaxNode node)
        {
            try
            {
                found.AddRange(pattern.At(session, node, Bindings.Empty));
            }
            catch (PatternLimitException)
            {
                IsOver = true;
            }

            return !IsOver;
        }
    }
}
