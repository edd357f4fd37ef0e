namespace Factory.Patterns.CSharp.Reading;

/// <summary>Finds the end of a C# string or character literal in a pattern.</summary>
internal static class StringLiteral
{
    /// <summary>The length of the string literal that starts here, with its prefix of <c>$</c> and <c>@</c>; up to the end where it is not closed.</summary>
    public static int LengthAt(string text, int start)
    {
        var quote = text.IndexOf('"', start);
        var prefix = text.AsSpan(start, quote - start);
        var quotes = Run(text, quote, '"');
        if (quotes >= 3)
        {
            return RawEnd(text, quote + quotes, quotes) - start;
        }

        if (quotes == 2 && !prefix.Contains('@'))
        {
            return quote + 2 - start;
        }

        return End(text, quote + 1, prefix.Contains('@'), prefix.Contains('$')) - start;
    }

    /// <summary>The length of the character literal that starts here.</summary>
    public static int LengthOfCharacter(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '\'')
            {
                return i + 1 - start;
            }
        }

        return text.Length - start;
    }

    private static int Run(string text, int start, char letter)
    {
        var end = start;
        while (end < text.Length && text[end] == letter)
        {
            end++;
        }

        return end - start;
    }

    private static int RawEnd(string text, int start, int quotes)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '"' && Run(text, i, '"') is var run && run >= quotes)
            {
                return i + run;
            }
        }

        return text.Length;
    }

    private static int End(string text, int start, bool isVerbatim, bool isInterpolated)
    {
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when !isVerbatim:
                    i++;
                    break;
                case '"' when isVerbatim && i + 1 < text.Length && text[i + 1] == '"':
                    i++;
                    break;
                case '"':
                    return i + 1;
                case '{' when isInterpolated:
                    i = EndOfHole(text, i);
                    break;
            }
        }

        return text.Length;
    }

    /// <summary>The place of the last brace of a hole, or of the second brace where two stand for one.</summary>
    private static int EndOfHole(string text, int start)
    {
        if (start + 1 < text.Length && text[start + 1] == '{')
        {
            return start + 1;
        }

        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '}')
            {
                return i;
            }

            if (text[i] == '"')
            {
                i += LengthAt(text, i) - 1;
            }
        }

        return text.Length;
    }
}
