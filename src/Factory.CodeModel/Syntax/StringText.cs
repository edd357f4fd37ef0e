using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Syntax;

/// <summary>What an expression that writes a string stands for.</summary>
internal static class StringText
{
    /// <summary>The text of a literal, an interpolated string, or a whole sum with one of them in it; null for anything else.</summary>
    public static string? Of(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression } literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(Of)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when !IsPart(sum) => OfSum(sum),
        _ => null,
    };

    /// <summary>Whether an expression is added to others.</summary>
    public static bool IsPart(SyntaxNode node)
    {
        var around = node.Parent;
        while (around is ParenthesizedExpressionSyntax)
        {
            around = around.Parent;
        }

        return around is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };
    }

    private static string Of(InterpolatedStringContentSyntax content) =>
        content is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : StringLiteral.Hole;

    /// <summary>With a stack of its own: a sum may have more parts than a thread's has room for.</summary>
    private static string? OfSum(BinaryExpressionSyntax sum)
    {
        var texts = new List<string?>();
        var waiting = new Stack<ExpressionSyntax>([sum]);
        while (waiting.TryPop(out var next))
        {
            if (next is ParenthesizedExpressionSyntax { Expression: var inner })
            {
                waiting.Push(inner);
            }
            else if (next is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } parts)
            {
                waiting.Push(parts.Right);
                waiting.Push(parts.Left);
            }
            else
            {
                texts.Add(Of(next));
            }
        }

        return texts.Any(text => text is not null) ? string.Concat(texts.Select(text => text ?? StringLiteral.Hole)) : null;
    }
}
