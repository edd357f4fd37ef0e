using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.CSharp;

/// <summary>
/// How deep code nests. A parser takes quadratic time for brackets inside of brackets, and whatever descends a tree by calling itself
/// needs stack for each level, so hostile text is turned away; no person's code comes near the limits.
/// </summary>
internal static class SyntaxDepth
{
    /// <summary>Brackets in brackets, or type arguments in type arguments.</summary>
    public const int MostBrackets = 200;

    private const int MostConditions = 1000;

    /// <summary>Whether brackets, type arguments or conditions nest too deep for a parser; read from characters alone.</summary>
    public static bool IsTooDeepToParse(string text, CSharpParseOptions options, CancellationToken cancellation)
    {
        if (!MayBeDeep(text))
        {
            return false;
        }

        var (depth, angles) = (0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(text, options: options))
        {
            cancellation.ThrowIfCancellationRequested();
            (depth, angles) = token.Kind() switch
            {
                SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => (depth + 1, angles),
                SyntaxKind.OpenBraceToken => (depth + 1, 0),
                SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => (Math.Max(0, depth - 1), angles),
                SyntaxKind.CloseBraceToken => (Math.Max(0, depth - 1), 0),
                SyntaxKind.SemicolonToken => (depth, 0),
                SyntaxKind.LessThanToken => (depth, angles + 1),
                SyntaxKind.GreaterThanToken => (depth, Math.Max(0, angles - 1)),
                _ => (depth, angles),
            };
            if (Math.Max(depth, angles) > MostBrackets)
            {
                return true;
            }
        }

        return text.AsSpan().Count("#if") > MostConditions;
    }

    /// <summary>Whether nodes nest in more levels than a limit.</summary>
    /// <param name="nodes">A node and all below it, in the order of the text.</param>
    /// <param name="limit">The levels that are allowed.</param>
    public static bool Exceeds(IEnumerable<SyntaxNode> nodes, int limit)
    {
        var ends = new Stack<int>();
        foreach (var node in nodes)
        {
            var span = node.FullSpan;
            while (ends.TryPeek(out var end) && end <= span.Start)
            {
                ends.Pop();
            }

            ends.Push(span.End);
            if (ends.Count > limit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A quick answer that spares nearly all files the tokens: brackets open at once, wherever they stand.</summary>
    private static bool MayBeDeep(string text)
    {
        var opened = 0;
        foreach (var letter in text)
        {
            opened += letter is '(' or '[' or '{' or '<' or '#' ? 1 : 0;
        }

        return opened > MostBrackets;
    }
}
