using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches binary operators: <c>... + $X</c> takes any operands of a chain, and <c>a &amp;&amp; b &amp;&amp; c</c> is one however it is grouped.</summary>
internal static class OperatorMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, BinaryExpressionSyntax wanted, BinaryExpressionSyntax code, Bindings bindings)
    {
        if (wanted.RawKind != code.RawKind)
        {
            return [];
        }

        var operands = Operands(wanted);
        var isBoolean = wanted.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;
        if (isBoolean && session.Options.CommutativeBoolean)
        {
            return SetMatching.Match(session, operands, Operands(code), bindings);
        }

        if (isBoolean || operands.Any(Sign.IsEllipsis))
        {
            return ItemMatching.Match(new(session, operands, Operands(code)), bindings);
        }

        var straight = Sides(session, wanted, (code.Left, code.Right), bindings);
        return session.Options.SymmetricEquality && wanted.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            ? straight.Concat(Sides(session, wanted, (code.Right, code.Left), bindings))
            : straight;
    }

    private static IEnumerable<Bindings> Sides(MatchSession session, BinaryExpressionSyntax wanted, (ExpressionSyntax Left, ExpressionSyntax Right) code, Bindings bindings) =>
        session.Match(wanted.Left, code.Left, bindings).SelectMany(bound => session.Match(wanted.Right, code.Right, bound));

    /// <summary>The operands of a chain of one operator; chains are deep on their left, so this must not recurse.</summary>
    private static List<SyntaxNode> Operands(BinaryExpressionSyntax chain)
    {
        var operands = new List<SyntaxNode>();
        var isBoolean = chain.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;
        var waiting = new Stack<(SyntaxNode Node, bool MayOpen)>([(chain, true)]);
        while (waiting.TryPop(out var next))
        {
            if (next.MayOpen && Transparent.Inside(next.Node) is BinaryExpressionSyntax binary && binary.RawKind == chain.RawKind)
            {
                waiting.Push((binary.Right, isBoolean));
                waiting.Push((binary.Left, true));
            }
            else
            {
                operands.Add(next.Node);
            }
        }

        return operands;
    }
}
