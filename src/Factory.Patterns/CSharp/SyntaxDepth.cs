using System.Text;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;
using Microsoft.CodeAnalysis;

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

    /// <summary>Whether brackets, type arguments, interpolated strings or conditions nest too deep for a parser.</summary>
    public static bool IsTooDeepToParse(string text)
    {
        if (!MayBeDeep(text))
        {
            return false;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new TokenBuffer();
        SourceLexer.Read(bytes, tokens);
        return (tokens.Traits & SourceTraits.Deep) != 0 || Brackets(bytes, tokens) > MostBrackets || text.AsSpan().Count("#if") > MostConditions;
    }

    private static int Brackets(ReadOnlySpan<byte> source, TokenBuffer tokens)
    {
        new Vocabulary().Identify(source, tokens);
        var depth = default(BracketDepth);
        foreach (ref readonly var token in tokens.Tokens)
        {
            depth.Take((Mark)token.Id);
        }

        return depth.Deepest;
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

    /// <summary>A quick answer that spares small files the tokens: brackets open at once, wherever they stand.</summary>
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
