using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches <c>$"…"</c>: <c>$"..."</c> is any interpolated string, and <c>...</c> between holes any text and holes.</summary>
internal static class InterpolationMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, InterpolatedStringExpressionSyntax wanted, SyntaxNode code, Bindings bindings) =>
        code is InterpolatedStringExpressionSyntax other
            ? ItemMatching.Match(new(session, [.. wanted.Contents.SelectMany(Pieces)], [.. other.Contents]) { IsDots = IsDots }, bindings)
            : [];

    /// <summary>Roslyn reads <c>...</c> and the text around it as one text.</summary>
    private static IEnumerable<SyntaxNode> Pieces(InterpolatedStringContentSyntax content) => [content];

    private static bool IsDots(SyntaxNode content) => content is InterpolatedStringTextSyntax { TextToken.Text: "..." };
}
