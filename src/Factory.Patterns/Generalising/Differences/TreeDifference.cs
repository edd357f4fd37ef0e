using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Differences;

/// <summary>
/// The smallest nodes that differ in two trees. Equal subtrees are matched from the top by what they say, the rest by likeness, in the
/// spirit of GumTree (Falleri et al., "Fine-grained and accurate source code differencing", ASE 2014), without its moves across the file:
/// of those only statements that came to stand in another one matter here.
/// </summary>
internal sealed class TreeDifference(CancellationToken cancellation)
{
    private const double MostlyAlike = 0.8;
    private const int LongestSearched = 2000;

    private readonly SyntaxKeys keys = new();
    private readonly List<Change> changes = [];

    /// <summary>The changes in the order of the text.</summary>
    public static IReadOnlyList<Change> Of(SyntaxNode before, SyntaxNode after, CancellationToken cancellation)
    {
        var difference = new TreeDifference(cancellation);
        difference.Compare(before, after);
        return difference.changes;
    }

    private void Compare(SyntaxNode before, SyntaxNode after)
    {
        cancellation.ThrowIfCancellationRequested();
        if (keys.AreSame(before, after))
        {
            return;
        }

        if (before.RawKind != after.RawKind && CallsInside(before, after) is { } calls)
        {
            Compare(calls.Before, calls.After);
        }

        if (before.RawKind != after.RawKind || IsWrapped(before, after) || IsWrapped(after, before))
        {
            changes.Add(new(ChangeKind.Replaced, before, after));
            return;
        }

        if (!Words(before).SequenceEqual(Words(after)))
        {
            changes.Add(new(ChangeKind.Replaced, before, after));
        }

        CompareChildren(before, after);
    }

    /// <summary>The largest calls in two expressions of different form that are nearly the same, as in <c>f().x</c> and <c>g()?.x</c>.</summary>
    private (SyntaxNode Before, SyntaxNode After)? CallsInside(SyntaxNode before, SyntaxNode after)
    {
        if (before is not ExpressionSyntax || after is not ExpressionSyntax || keys.Of(before).Length > LongestSearched || keys.Of(after).Length > LongestSearched)
        {
            return null;
        }

        var others = after.DescendantNodes().OfType<InvocationExpressionSyntax>().ToList();
        foreach (var call in before.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (others.Exists(other => keys.AreSame(call, other)))
            {
                return null;
            }

            if (others.Find(other => Likeness.Of(call, other) >= MostlyAlike) is { } alike)
            {
                return (call, alike);
            }
        }

        return null;
    }

    /// <summary>An expression that stands whole in what replaces it, as <c>f()</c> in <c>f().g()</c>.</summary>
    private bool IsWrapped(SyntaxNode inner, SyntaxNode outer) =>
        inner is ExpressionSyntax and not TypeSyntax && outer.DescendantNodes().Any(node => keys.AreSame(node, inner));

    private void CompareChildren(SyntaxNode before, SyntaxNode after)
    {
        var (nodes, others) = (before.ChildNodes().ToList(), after.ChildNodes().ToList());
        if (before is ExpressionSyntax && nodes.Count == others.Count)
        {
            foreach (var (node, other) in nodes.Zip(others))
            {
                Compare(node, other);
            }

            return;
        }

        foreach (var gap in Alignment.Of(nodes, others, keys))
        {
            CompareGap(gap, (before, after));
        }
    }

    private void CompareGap(Alignment.Gap gap, (SyntaxNode Before, SyntaxNode After) around)
    {
        var wrapped = TakeWrapped(gap);
        gap = new([.. gap.Before.Except(wrapped.SelectMany(change => change.Inner))], [.. gap.After.Except(wrapped.Select(change => change.After))]);
        var pairs = gap is { Before: [var only], After: [var other] } && MayBecome(only, other) ? [(only, other)] : Alignment.Alike(gap);
        foreach (var (node, becomes) in pairs)
        {
            Compare(node, becomes);
        }

        changes.AddRange(gap.Before.Except(pairs.Select(pair => pair.Before)).Select(node => new Change(ChangeKind.Removed, around.Before, around.After) { Part = node }));
        changes.AddRange(gap.After.Except(pairs.Select(pair => pair.After)).Select(node => new Change(ChangeKind.Added, around.Before, around.After) { Part = node }));
        changes.AddRange(wrapped);
    }

    private List<Change> TakeWrapped(Alignment.Gap gap)
    {
        var free = gap.Before.OfType<StatementSyntax>().Where(statement => statement is not (EmptyStatementSyntax or BlockSyntax)).ToList();
        var wrapped = new List<Change>();
        foreach (var outer in gap.After.OfType<StatementSyntax>().Where(statement => free.Count > 0 && statement is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or BlockSyntax)))
        {
            var inside = outer.DescendantNodes().OfType<StatementSyntax>().Select(keys.Of).ToHashSet(StringComparer.Ordinal);
            var inner = free.Where(statement => inside.Contains(keys.Of(statement))).ToList();
            if (inner.Count > 0)
            {
                wrapped.Add(new(ChangeKind.Wrapped, inner[0], outer) { Inner = inner });
                free.RemoveAll(inner.Contains);
            }
        }

        return wrapped;
    }

    /// <summary>A lone node became the other, unless it is a member or the start of a file.</summary>
    private static bool MayBecome(SyntaxNode one, SyntaxNode other) =>
        one is not (MemberDeclarationSyntax or UsingDirectiveSyntax) && other is not (MemberDeclarationSyntax or UsingDirectiveSyntax) || Likeness.Of(one, other) >= Likeness.Least;

    private static IEnumerable<string> Words(SyntaxNode node) => node.ChildTokens().Where(token => !IsSeparator(token)).Select(token => token.Text);

    private static bool IsSeparator(SyntaxToken token) =>
        token.Kind() is SyntaxKind.CommaToken or SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.EndOfFileToken;
}
