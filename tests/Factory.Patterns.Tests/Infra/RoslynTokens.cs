using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Tests.Infra;

/// <summary>The words, signs and numbers of C# as Roslyn sees them, in the shape our lexer gives them.</summary>
internal static class RoslynTokens
{
    public static IReadOnlyList<string> Of(string text) =>
        [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(IsCode).SelectMany(Parts)];

    private static bool IsCode(SyntaxToken token) => token.Span.Length > 0 && token.Kind() switch
    {
        SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken => false,
        SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken => token.Parent is not InterpolationSyntax,
        SyntaxKind.ColonToken => token.Parent is not InterpolationFormatClauseSyntax,
        var kind => token.Parent is not InterpolatedStringExpressionSyntax && !kind.ToString().Contains("StringLiteralToken", StringComparison.Ordinal),
    };

    private static IEnumerable<string> Parts(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.GreaterThanGreaterThanToken => [">", ">"],
        SyntaxKind.GreaterThanGreaterThanGreaterThanToken => [">", ">", ">"],
        SyntaxKind.GreaterThanGreaterThanEqualsToken => [">", ">="],
        SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken => [">", ">", ">="],
        SyntaxKind.LessThanLessThanEqualsToken => ["<<", "="],
        _ => [token.Text.TrimStart('@')],
    };
}
