using Factory.CodeModel.Clones.Tokens;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.CodeModel.Syntax;

/// <summary>
/// How deep brackets nest, read from tokens alone. A parser takes quadratic time for brackets inside of brackets, and for conditions
/// inside of conditions, so hostile text is turned away before it is parsed; no person's code comes near the limits.
/// </summary>
internal static class BracketDepth
{
    /// <summary>Deeper text is not parsed.</summary>
    public const int Limit = 200;

    private const int ConditionLimit = 1000;

    /// <summary>The depth; it stops counting where the limit is passed.</summary>
    public static int Of(string text, CSharpParseOptions options, CancellationToken cancellation)
    {
        if (Conditions(text) is > ConditionLimit and var conditions)
        {
            return conditions;
        }

        // Roslyn's lexer calls itself for each string within the hole of another one.
        if (TokenReader.Read(text).DeepestHole is > Limit and var holes)
        {
            return holes;
        }

        var (depth, angles, deepest) = (0, 0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(text, options: options).TakeWhile(_ => deepest <= Limit))
        {
            cancellation.ThrowIfCancellationRequested();
            depth = Math.Max(0, depth + Step(token.Kind()));
            angles = EndsTypeArguments(token.Kind()) ? 0 : Math.Max(0, angles + AngleStep(token.Kind()));
            deepest = Math.Max(deepest, Math.Max(depth, angles));
        }

        return deepest;
    }

    private static int Conditions(string text)
    {
        var count = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var word = line.TrimStart();
            count += word is ['#', ..] && word[1..].TrimStart().StartsWith("if", StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }

    private static int Step(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken => 1,
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken => -1,
        _ => 0,
    };

    private static int AngleStep(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanToken => 1,
        SyntaxKind.GreaterThanToken => -1,
        _ => 0,
    };

    private static bool EndsTypeArguments(SyntaxKind kind) =>
        kind is SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken;
}
