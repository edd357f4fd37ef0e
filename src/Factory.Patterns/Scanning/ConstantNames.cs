using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning;

/// <summary>Knows where a name gets the value of a literal, so that it may stand for one.</summary>
internal static class ConstantNames
{
    /// <summary>What is longer is not followed: more may be there.</summary>
    private const int MostTokens = 64;

    private const int MostNames = 32;

    private const Constants Any = Constants.Truth | Constants.Number | Constants.Text;

    /// <summary>
    /// The literals that a variable of a body may stand for: it gets such a value and, as far as tokens tell, no other. Some that it names
    /// may be none, but none is left out.
    /// </summary>
    public static Constants In(ReadOnlySpan<byte> source, ReadOnlySpan<Token> body)
    {
        var found = Constants.None;
        var names = Has(body, Mark.Const) ? MostNames : 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (Marks.Of(body[i]) == Mark.Assign && Value(body, i) is not Constants.None and var value && (found & value) != value && IsDeclared(body, i))
            {
                found |= ++names > MostNames ? Any : IsWrittenAgain(source, body, body[i - 1]) ? Constants.None : value;
            }
        }

        return found;
    }

    /// <summary>What the value behind <c>=</c> may be: a literal as it is, in parentheses or cast, or what begins with one. What begins with a name is none by itself.</summary>
    public static Constants Value(ReadOnlySpan<Token> tokens, int assign)
    {
        if (assign + 1 == tokens.Length)
        {
            return Constants.None;
        }

        var first = tokens[assign + 1];
        if (Marks.Of(first) != Mark.OpenParenthesis)
        {
            return Marks.Of(first) == Mark.Minus ? Constants.Number : Literal(first);
        }

        var found = Constants.None;
        var end = Math.Min(tokens.Length, assign + MostTokens);
        for (var i = assign + 1; i < end; i++)
        {
            if (Marks.Of(tokens[i]) == Mark.Semicolon)
            {
                return found;
            }

            found |= Literal(tokens[i]);
        }

        return Any;
    }

    /// <summary>Whether <c>=</c> may stand in the declaration of a variable: behind a type and a name, or behind a declaration and a comma.</summary>
    public static bool IsDeclared(ReadOnlySpan<Token> tokens, int assign)
    {
        if (assign < 2 || !IsName(tokens[assign - 1]) || IsCounter(tokens, assign))
        {
            return false;
        }

        return IsName(tokens[assign - 2]) || Marks.Of(tokens[assign - 2]) switch
        {
            Mark.Greater or Mark.CloseBracket or Mark.CloseParenthesis or Mark.Question or Mark.Star => true,
            Mark.Comma => !IsInitializer(tokens, assign - 2),
            _ => false,
        };
    }

    /// <summary>Whether a mark is among tokens.</summary>
    public static bool Has(ReadOnlySpan<Token> tokens, Mark mark)
    {
        foreach (ref readonly var token in tokens)
        {
            if (Marks.Of(token) == mark)
            {
                return true;
            }
        }

        return false;
    }

    private static Constants Literal(in Token token) => token.Kind switch
    {
        TokenKind.Number => Constants.Number,
        TokenKind.Text => Constants.Text,
        _ => Marks.Of(token) is Mark.True or Mark.False ? Constants.Truth : Constants.None,
    };

    /// <summary>Whether it is what a <c>for</c> begins with, which is no constant.</summary>
    private static bool IsCounter(ReadOnlySpan<Token> tokens, int assign) =>
        assign >= 4 && Marks.Of(tokens[assign - 3]) == Mark.OpenParenthesis && Marks.Of(tokens[assign - 4]) == Mark.For;

    private static bool IsWrittenAgain(ReadOnlySpan<byte> source, ReadOnlySpan<Token> body, in Token name)
    {
        for (var i = 1; i + 1 < body.Length; i++)
        {
            if (body[i].Hash == name.Hash && IsWritten(Marks.Of(body[i - 1]), Marks.Of(body[i + 1])) && Text(source, body[i]).SequenceEqual(Text(source, name)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWritten(Mark before, Mark behind) => before switch
    {
        Mark.Increment or Mark.Decrement => behind is Mark.Semicolon or Mark.Comma or Mark.CloseParenthesis,
        Mark.Semicolon or Mark.CloseBrace => behind is Mark.Assign or Mark.Increment or Mark.Decrement or Mark.PlusAssign or Mark.MinusAssign,
        _ => false,
    };

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> source, in Token token) => source.Slice(token.Start, token.Length);

    /// <summary>Whether a token lies in braces that begin with a name and <c>=</c>: what is set there is declared elsewhere.</summary>
    private static bool IsInitializer(ReadOnlySpan<Token> tokens, int at)
    {
        var least = Math.Max(0, at - MostTokens);
        while (at > least && !IsEdge(tokens[at]))
        {
            at--;
        }

        return Marks.Of(tokens[at]) == Mark.OpenBrace && IsName(tokens[at + 1]) && Marks.Of(tokens[at + 2]) == Mark.Assign;
    }

    private static bool IsEdge(in Token token) => Marks.Of(token) is Mark.Semicolon or Mark.OpenBrace or Mark.CloseBrace;

    private static bool IsName(in Token token) => token.Kind <= TokenKind.Escaped;
}
