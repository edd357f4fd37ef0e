using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>What stands around an expression without changing it: parentheses and the null-forgiving <c>!</c>.</summary>
internal static class Transparent
{
    public static SyntaxNode Inside(SyntaxNode node)
    {
        while (true)
        {
            switch (node)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    node = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax forgiving when forgiving.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    node = forgiving.Operand;
                    break;
                default:
                    return node;
            }
        }
    }
}
