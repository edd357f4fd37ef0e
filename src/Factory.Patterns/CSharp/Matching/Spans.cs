using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Where a match stands.</summary>
internal static class Spans
{
    /// <summary>The stretch of a node; of <c>?.b</c> with what it is taken of.</summary>
    public static TextSpan Of(SyntaxNode node) => new(Leftmost(node), node.Span.End);

    private static int Leftmost(SyntaxNode node)
    {
        var first = node;
        while (true)
        {
            switch (first)
            {
                case InvocationExpressionSyntax call:
                    first = call.Expression;
                    break;
                case MemberAccessExpressionSyntax access:
                    first = access.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    first = element.Expression;
                    break;
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax when ExpressionMatching.Conditional(first) is { } conditional:
                    first = conditional.Expression;
                    break;
                default:
                    return first.SpanStart;
            }
        }
    }
}
