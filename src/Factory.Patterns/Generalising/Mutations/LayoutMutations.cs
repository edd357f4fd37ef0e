using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Mutations;

/// <summary>Changes only what stands between the tokens.</summary>
internal static class LayoutMutations
{
    public static IEnumerable<Mutation> Of(SyntaxNode root)
    {
        List<StatementSyntax> statements = [.. root.DescendantNodes().OfType<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax)];
        List<SyntaxToken> breaks = [.. root.DescendantTokens().Where(MayBreak)];
        return
        [
            new("a comment before each statement", [.. statements.Select(statement => TextEdit.Insert(statement.SpanStart, "/* as it should be */ "))]),
            new("a comment line and a blank line before each statement", [.. statements.Select(statement => TextEdit.Insert(statement.SpanStart, "\n// As it should be\n\n"))]),
            new("a line for each argument", [.. breaks.Select(token => TextEdit.Insert(token.Span.End, "\n            "))]),
            new("a line for each member access", [.. root.DescendantTokens().Where(IsAccess).Select(token => TextEdit.Insert(token.SpanStart, "\n            "))]),
        ];
    }

    private static bool MayBreak(SyntaxToken token) =>
        token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.CommaToken && token.Parent is BaseArgumentListSyntax or ParameterListSyntax && !IsInText(token);

    private static bool IsAccess(SyntaxToken token) =>
        token.IsKind(SyntaxKind.DotToken) && token.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } && !IsInText(token);

    private static bool IsInText(SyntaxToken token) => token.Parent?.Ancestors().OfType<InterpolatedStringExpressionSyntax>().Any() ?? false;
}
