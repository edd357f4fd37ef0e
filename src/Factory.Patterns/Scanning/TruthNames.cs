using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning;

/// <summary>Knows where a name gets a truth value, so that it may stand for one.</summary>
internal static class TruthNames
{
    /// <summary>Whether a member has a variable that gets such a value and, as far as tokens tell, no other.</summary>
    public static bool Has(ReadOnlySpan<byte> source, ReadOnlySpan<Token> member)
    {
        for (var i = 0; i < member.Length; i++)
        {
            if (MarkOf(member[i]) == Mark.Assign && IsTruth(member, i) && IsDeclared(member, i) && !IsWrittenAgain(source, member, member[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrittenAgain(ReadOnlySpan<byte> source, ReadOnlySpan<Token> member, in Token name)
    {
        for (var i = 1; i + 1 < member.Length; i++)
        {
            if (member[i].Hash == name.Hash && MarkOf(member[i + 1]) == Mark.Assign
                && MarkOf(member[i - 1]) is Mark.Semicolon or Mark.OpenBrace or Mark.CloseBrace or Mark.CloseParenthesis
                && Text(source, member[i]).SequenceEqual(Text(source, name)))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> source, in Token token) => source.Slice(token.Start, token.Length);

    /// <summary>Whether the value behind <c>=</c> may be <c>true</c> or <c>false</c>, as it is, in parentheses or cast.</summary>
    public static bool IsTruth(ReadOnlySpan<Token> tokens, int assign)
    {
        for (var i = assign + 1; i < tokens.Length && MarkOf(tokens[i]) != Mark.Semicolon; i++)
        {
            if (MarkOf(tokens[i]) is Mark.True or Mark.False)
            {
                return true;
            }

            if (i == assign + 1 && MarkOf(tokens[i]) != Mark.OpenParenthesis)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether <c>=</c> may stand in a declaration: behind a type and a name, or behind a declaration and a comma.</summary>
    public static bool IsDeclared(ReadOnlySpan<Token> tokens, int assign)
    {
        if (assign < 2 || !IsName(tokens[assign - 1]))
        {
            return false;
        }

        return IsName(tokens[assign - 2]) || MarkOf(tokens[assign - 2]) switch
        {
            Mark.Greater or Mark.CloseBracket or Mark.Question => true,
            Mark.Comma => !IsInitializer(tokens, assign - 2),
            _ => false,
        };
    }

    /// <summary>Whether a token lies in braces that begin with a name and <c>=</c>: what is set there is declared elsewhere.</summary>
    private static bool IsInitializer(ReadOnlySpan<Token> tokens, int at)
    {
        while (at > 0 && !IsEdge(tokens[at]))
        {
            at--;
        }

        return MarkOf(tokens[at]) == Mark.OpenBrace && IsName(tokens[at + 1]) && MarkOf(tokens[at + 2]) == Mark.Assign;
    }

    private static bool IsEdge(in Token token) => MarkOf(token) is Mark.Semicolon or Mark.OpenBrace or Mark.CloseBrace;

    private static bool IsName(in Token token) => token.Kind <= TokenKind.Escaped;

    private static Mark MarkOf(in Token token) => token.Kind == TokenKind.Escaped ? Mark.None : (Mark)token.Id;
}
