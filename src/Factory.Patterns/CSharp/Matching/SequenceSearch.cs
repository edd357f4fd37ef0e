using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>
/// Finds neighbours: a sequence matches anywhere in a list, and the list may go on behind it. With <c>...</c> at its end it reaches to
/// the end of the list, and <c>...</c> within also reaches into nested statements.
/// </summary>
internal static class SequenceSearch
{
    public static IEnumerable<Found> Find(MatchSession session, IReadOnlyList<SyntaxNode> wanted, SyntaxNode node, Bindings bindings)
    {
        var items = Lists(node) ?? [];
        return Enumerable.Range(0, items.Count).SelectMany(start => From(session, wanted, (items, start), bindings));
    }

    /// <summary>The neighbours that a node holds or, without any, is; null for another node.</summary>
    public static IReadOnlyList<SyntaxNode>? Lists(SyntaxNode node) => SyntaxLists.Of(node) ?? (IsAlone(node) ? [node] : null);

    /// <summary>Whether a node of this one's kind may hold neighbours or be one.</summary>
    public static bool MayHold(SyntaxNode node) =>
        node is StatementSyntax or SwitchSectionSyntax or TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or CompilationUnitSyntax;

    /// <summary>A statement without a block, as in <c>if (x) f();</c>.</summary>
    private static bool IsAlone(SyntaxNode node) =>
        node is StatementSyntax and not BlockSyntax && node.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax);

    private static IEnumerable<Found> From(MatchSession session, IReadOnlyList<SyntaxNode> wanted, (IReadOnlyList<SyntaxNode> Items, int Start) code, Bindings bindings)
    {
        if (Sign.IsEllipsis(wanted[0]) || Sign.EllipsisMetavariable(Sign.NameOf(wanted[0])) is not null)
        {
            // What starts with anything starts at the start of the list.
            return code.Start == 0 ? Rest(session, (wanted, 0), (code.Items, 0, code.Items[0].SpanStart), bindings) : [];
        }

        var first = code.Items[code.Start];
        return session.Match(wanted[0], first, bindings)
            .SelectMany(bound => Rest(session, (wanted, 1), (code.Items, code.Start + 1, first.SpanStart), bound));
    }

    private static IEnumerable<Found> Rest(
        MatchSession session, (IReadOnlyList<SyntaxNode> Items, int Next) wanted, (IReadOnlyList<SyntaxNode> Items, int Next, int Place) code, Bindings bindings)
    {
        var flat = Ends(session, wanted, code, bindings);
        var reachesIn = wanted.Items.Skip(wanted.Next).SkipWhile(item => !Sign.IsEllipsis(item)).Any(item => !Sign.IsEllipsis(item));
        if (!reachesIn)
        {
            return flat;
        }

        var rest = code.Items.Skip(code.Next).ToList();
        var deep = SyntaxLists.Flattened(rest);
        return deep.Count == rest.Count ? flat : flat.Concat(Ends(session, wanted, (deep, 0, code.Place), bindings)).Distinct();
    }

    private static IEnumerable<Found> Ends(
        MatchSession session, (IReadOnlyList<SyntaxNode> Items, int Next) wanted, (IReadOnlyList<SyntaxNode> Items, int Next, int Place) code, Bindings bindings) =>
        ItemMatching.From(new(session, wanted.Items, code.Items) { MayGoOn = true }, wanted.Next, code.Next, bindings)
            .Select(found => new Found(new(code.Place, End(code, found.End)), found.Bindings));

    /// <summary>Where the last item that was taken ends; of nested statements the outermost that was reached.</summary>
    private static int End((IReadOnlyList<SyntaxNode> Items, int Next, int Place) code, int taken)
    {
        var end = code.Place;
        for (var i = code.Next - 1; i < taken; i++)
        {
            end = i >= 0 ? Math.Max(end, code.Items[i].Span.End) : end;
        }

        return end;
    }
}
