using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.CodeModel.Syntax;

/// <summary>A string that C# source writes, without interpolation.</summary>
/// <param name="Line">Where, from 1.</param>
/// <param name="Text">What it stands for.</param>
public sealed record StringLiteral(int Line, string Text)
{
    /// <summary>The strings of a file, in order; both sides of an <c>#if</c> count.</summary>
    public static IReadOnlyList<StringLiteral> Of(string csharpText, CancellationToken cancellation) =>
    [
        .. ParsedVariants.Of(csharpText, cancellation).Units
            .SelectMany(unit => unit.DescendantTokens())
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken)
            .Select(token => new StringLiteral(token.GetLocation().GetLineSpan().StartLinePosition.Line + 1, token.ValueText))
            .Distinct()
            .OrderBy(literal => literal.Line),
    ];
}
