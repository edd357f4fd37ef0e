using System.Buffers;

namespace Factory.CodeModel.Clones.Tokens;

/// <summary>
/// Reads C# tokens from any text, in one pass, in linear time and without recursion. Directives are passed over, so that both sides of an
/// <c>#if</c> are read; the code in the holes of an interpolated string is code.
/// </summary>
internal sealed class TokenReader
{
    /// <summary>The longest character literal: <c>'\U00000041'</c>.</summary>
    private const int LongestCharacter = 12;

    private static readonly SearchValues<char> PairedWithEquals = SearchValues.Create("=!<>+-*/%&|^");
    private static readonly SearchValues<char> Doubled = SearchValues.Create("&|?+-:.");

    private readonly string text;
    private readonly TokenList found = new();
    private readonly Stack<(Quotation Quotation, int Depth)> holes = new();
    private int depth;
    private int at;
    private bool lineHasToken;

    private TokenReader(string text) => this.text = text;

    /// <summary>The tokens of a text.</summary>
    public static TokenList Read(string text)
    {
        var reader = new TokenReader(text);
        while (reader.at < text.Length)
        {
            reader.Step();
        }

        return reader.found;
    }

    private void Step()
    {
        var letter = text[at];
        if (letter == '\n')
        {
            lineHasToken = false;
            at++;
        }
        else if (char.IsWhiteSpace(letter))
        {
            at++;
        }
        else if ((letter == '#' && !lineHasToken) || (letter == '/' && Next == '/'))
        {
            SkipTo("\n", 0);
        }
        else if (letter == '/' && Next == '*')
        {
            at += 2;
            SkipTo("*/", 2);
        }
        else
        {
            lineHasToken = true;
            Token(letter);
        }
    }

    private char Next => at + 1 < text.Length ? text[at + 1] : '\0';

    private void Token(char letter)
    {
        if (IsLetter(letter))
        {
            Word();
        }
        else if (StartsNumber(letter))
        {
            Number();
        }
        else if (letter is '"' or '@' or '$')
        {
            String();
        }
        else if (letter == '\'')
        {
            Character();
        }
        else if (letter == '}' && depth == 0 && holes.TryPop(out var hole))
        {
            at += hole.Quotation.IsRaw ? hole.Quotation.Dollars : 1;
            depth = hole.Depth;
            StringText(hole.Quotation);
        }
        else
        {
            Sign(letter);
        }
    }

    private void Word()
    {
        var start = at;
        while (at < text.Length && (IsLetter(text[at]) || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        found.Add(TokenCode.OfWord(text.AsSpan(start, at - start)), start);
    }

    private bool StartsNumber(char letter) => char.IsAsciiDigit(letter) || (letter == '.' && char.IsAsciiDigit(Next));

    private void Number()
    {
        found.Add(TokenCode.Literal, at);
        while (at < text.Length && (IsLetter(text[at]) || StartsNumber(text[at])))
        {
            at++;
        }
    }

    private void String()
    {
        var (start, dollars, isVerbatim) = (at, 0, false);
        for (; at < text.Length && text[at] is '$' or '@'; at++)
        {
            dollars += text[at] == '$' ? 1 : 0;
            isVerbatim |= text[at] == '@';
        }

        // A row of @ or $ without a quote belongs to the name behind it.
        if (at < text.Length && text[at] == '"')
        {
            found.Add(TokenCode.Literal, start);
            var quotes = isVerbatim ? 1 : Row('"');
            var isRaw = quotes > 2;
            at += isRaw ? quotes : 1;
            StringText(new(dollars, isRaw ? quotes : 1, isVerbatim));
        }
    }

    /// <summary>Reads on to the end of the string, or into its next hole.</summary>
    private void StringText(Quotation quotation)
    {
        while (at < text.Length && !(text[at] == '\n' && quotation.IsOneLine))
        {
            var letter = text[at];
            var row = letter is '"' or '{' ? Row(letter) : 1;
            at += (letter, quotation.HasEscapes) switch { ('\\', true) => 2, ('"', _) => quotation.Taken(row), _ => row };
            if (letter == '"' && quotation.EndsWith(row))
            {
                return;
            }

            if (letter == '{' && quotation.OpensWith(row))
            {
                holes.Push((quotation, depth));
                found.DeepestHole = Math.Max(found.DeepestHole, holes.Count);
                depth = 0;
                return;
            }
        }
    }

    private void Character()
    {
        var end = 2;
        while (Next == '\\' && end < LongestCharacter && at + end + 1 < text.Length && text[at + end + 1] != '\'')
        {
            end++;
        }

        end += Next == '\\' ? 1 : 0;
        var isLiteral = at + end < text.Length && text[at + end] == '\'';
        found.Add(isLiteral ? TokenCode.Literal : '\'', at);
        at += isLiteral ? end + 1 : 1;
    }

    private void Sign(char letter)
    {
        var next = Next;
        var isPair = (next == '=' && PairedWithEquals.Contains(letter)) || (next == letter && Doubled.Contains(letter))
            || (next == '>' && letter is '=' or '-');
        depth += (holes.Count > 0, letter) switch { (true, '{') => 1, (true, '}') => -1, _ => 0 };
        found.Add(isPair ? letter | (next << 8) : letter, at);
        at += isPair ? 2 : 1;
    }

    private int Row(char letter)
    {
        var length = text.AsSpan(at).IndexOfAnyExcept(letter);
        return length < 0 ? text.Length - at : length;
    }

    private void SkipTo(string mark, int taken)
    {
        var end = at >= text.Length ? -1 : text.AsSpan(at).IndexOf(mark, StringComparison.Ordinal);
        at = end < 0 ? text.Length : at + end + taken;
    }

    private static bool IsLetter(char letter) => char.IsAsciiLetter(letter) || letter == '_' || (letter > 127 && !char.IsWhiteSpace(letter));
}
