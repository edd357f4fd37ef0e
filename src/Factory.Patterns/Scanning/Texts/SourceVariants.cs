using System.Text;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Texts;

/// <summary>
/// Conditional compilation, read without knowing any symbol: all branches count. The first variant of a file takes the first branch of
/// every <c>#if</c>, the second variant the second, and so on; where there are fewer, the last. An <c>#if</c> without another branch is
/// always taken. Directives that do not fit together are blanked, and everything is taken.
/// </summary>
internal static class SourceVariants
{
    /// <summary>More branches than this are read together with the last.</summary>
    private const int Most = 4;

    /// <summary>What each variant leaves out, in the order of the file; one variant at least.</summary>
    public static IReadOnlyList<IReadOnlyList<Blank>> Of(ReadOnlySpan<Token> tokens)
    {
        var directives = Directives(tokens);
        var branches = Branches(directives);
        if (branches is null)
        {
            return [[.. directives.Select(directive => new Blank(directive.Start, directive.End, BlankKind.Lines))]];
        }

        var count = Math.Clamp(branches.DefaultIfEmpty(1).Max(), 1, Most);
        return [.. Enumerable.Range(0, count).Select(number => Variant(directives, branches, number))];
    }

    /// <summary>The variants of a text, each as long as the text and with the same lines.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var buffer = new TokenBuffer();
        SourceLexer.Read(bytes, buffer);
        return [.. Of(buffer.Tokens).Select(blanks => SourceDecoder.Decode(bytes, [.. blanks]))];
    }

    private static List<Token> Directives(ReadOnlySpan<Token> tokens)
    {
        var directives = new List<Token>();
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind >= TokenKind.If)
            {
                directives.Add(token);
            }
        }

        return directives;
    }

    /// <summary>How many branches each <c>#if</c> has, in their order; nothing if they do not fit together.</summary>
    private static List<int>? Branches(List<Token> directives)
    {
        var branches = new List<int>();
        var open = new Stack<int>();
        foreach (var directive in directives)
        {
            if (directive.Kind == TokenKind.If)
            {
                open.Push(branches.Count);
                branches.Add(1);
            }
            else if (open.Count == 0)
            {
                return null;
            }
            else if (directive.Kind == TokenKind.Else)
            {
                branches[open.Peek()]++;
            }
            else
            {
                open.Pop();
            }
        }

        return open.Count == 0 ? branches : null;
    }

    private static List<Blank> Variant(List<Token> directives, List<int> branches, int number)
    {
        var blanks = new List<Blank>();
        var open = new Stack<(int Taken, int Current)>();
        var next = 0;
        var start = -1;
        foreach (var directive in directives)
        {
            start = start < 0 ? directive.Start : start;
            if (directive.Kind == TokenKind.If)
            {
                open.Push((Math.Min(number, branches[next++] - 1), 0));
            }
            else if (open.Pop() is var (taken, current) && directive.Kind == TokenKind.Else)
            {
                open.Push((taken, current + 1));
            }

            if (open.All(chain => chain.Taken == chain.Current))
            {
                blanks.Add(new(start, directive.End, BlankKind.Lines));
                start = -1;
            }
        }

        return blanks;
    }
}
