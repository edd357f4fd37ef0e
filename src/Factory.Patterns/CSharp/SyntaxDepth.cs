using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.CSharp;

/// <summary>
/// How deep code nests. A parser takes quadratic time for brackets inside of brackets, and whatever descends a tree by calling itself
/// needs stack for each level, so hostile text is turned away; no person's code comes near the limits.
/// </summary>
internal static class SyntaxDepth
{
    private const int MostBrackets = 200;
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

    /// <summary>Whether a tree has more levels than a limit. It needs no stack itself.</summary>
    public static bool Exceeds(SyntaxNode root, int limit)
    {
        var open = new Stack<ChildSyntaxList.Enumerator>();
        open.Push(root.ChildNodesAndTokens().GetEnumerator());
        while (open.TryPop(out var children))
        {
            if (!children.MoveNext())
            {
                continue;
            }

            var child = children.Current;
            open.Push(children);
            if (child.AsNode() is { } node)
            {
                open.Push(node.ChildNodesAndTokens().GetEnumerator());
            }

            if (open.Count > limit)
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
