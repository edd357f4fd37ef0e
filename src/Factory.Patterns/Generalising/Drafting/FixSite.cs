using Factory.Patterns.Generalising.Differences;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>A place of a fix at one level: an expression, a statement, a member.</summary>
/// <param name="File">The file.</param>
/// <param name="Before">What a pattern is written of.</param>
/// <param name="After">What stands at its place.</param>
internal sealed record FixSite(FixTexts File, SyntaxNode Before, SyntaxNode After)
{
    /// <summary>How many levels it lies above the change.</summary>
    public int Step { get; init; }

    /// <summary>The smallest site, of one above it.</summary>
    public FixSite? Origin { get; init; }

    /// <summary>The nodes that the fix touched, and those around them.</summary>
    public required IReadOnlySet<SyntaxNode> Touched { get; init; }

    /// <summary>The same of what stands there now.</summary>
    public required IReadOnlySet<SyntaxNode> TouchedAfter { get; init; }

    /// <summary>The site of changes, from a pair of nodes that holds all of them.</summary>
    public static FixSite Of(FixTexts file, (SyntaxNode Before, SyntaxNode After) pair, IReadOnlyList<Change> changes)
    {
        var keys = new SyntaxKeys();
        var site = new FixSite(file, pair.Before, pair.After)
        {
            Touched = Touching(changes, keys, change => (change.Before, change.After), ChangeKind.Removed),
            TouchedAfter = Touching(changes, keys, change => (change.After, change.Before), ChangeKind.Added),
        };
        return site;
    }

    private static HashSet<SyntaxNode> Touching(
        IReadOnlyList<Change> changes, SyntaxKeys keys, Func<Change, (SyntaxNode Here, SyntaxNode There)> sides, ChangeKind gone)
    {
        var touched = new HashSet<SyntaxNode>();
        foreach (var change in changes)
        {
            var (here, there) = sides(change);
            touched.UnionWith(here.AncestorsAndSelf());
            var part = change.Kind == ChangeKind.Replaced && here.RawKind != there.RawKind ? here : change.Kind == gone ? change.Part : null;
            if (part is not null)
            {
                var kept = there.DescendantNodesAndSelf().Select(keys.Of).ToHashSet(StringComparer.Ordinal);
                touched.UnionWith(part.DescendantNodesAndSelf(node => node == part || !kept.Contains(keys.Of(node))).Where(node => !kept.Contains(keys.Of(node)) || node == part));
            }
        }

        return touched;
    }
}
