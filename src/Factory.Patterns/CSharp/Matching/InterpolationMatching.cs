using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches <c>$"…"</c>: <c>$"..."</c> is any interpolated string, and <c>...</c> between holes any text and holes.</summary>
internal static class InterpolationMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, InterpolatedStringExpressionSyntax wanted, SyntaxNode code, Bindings bindings) =>
        code is InterpolatedStringExpressionSyntax other
            ? ItemMatching.Match(new(session, [.. wanted.Contents], [.. other.Contents]) { IsDots = IsDots }, bindings)
            : [];

    private static bool IsDots(SyntaxNode content) => content is InterpolatedStringTextSyntax { TextToken.Text: "..." };
}
