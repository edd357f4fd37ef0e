namespace Factory.Patterns.Scanning.Lexing;

/// <summary>Where strings and characters end. One that is never closed ends with its line, or with the file if it may have lines.</summary>
internal static class TextLiteral
{
    /// <summary>The end of a string that starts with a quote, raw or not.</summary>
    public static int End(ReadOnlySpan<byte> source, int start)
    {
        var quotes = Run(source, start, (byte)'"');
        var end = quotes switch
        {
            1 => Quoted(source, start, (byte)'"'),
            2 => start + 2,
            _ => Raw(source, start + quotes, quotes),
        };
        return Suffix(source, end);
    }

    /// <summary>The end of a string or character on one line with escapes.</summary>
    public static int Quoted(ReadOnlySpan<byte> source, int start, byte quote)
    {
        var end = start + 1;
        while (end < source.Length)
        {
            var value = source[end];
            if (value == quote)
            {
                return end + 1;
            }

            if (value is (byte)'\n' or (byte)'\r')
            {
                return end;
            }

            end += value == '\\' ? 2 : 1;
        }

        return source.Length;
    }

    /// <summary>The end of a string that starts with <c>@</c> and a quote.</summary>
    public static int Verbatim(ReadOnlySpan<byte> source, int start)
    {
        for (var end = start + 2; end < source.Length; end++)
        {
            var next = source[end..].IndexOf((byte)'"');
            if (next < 0)
            {
                break;
            }

            end += next + 1;
            if (end >= source.Length || source[end] != '"')
            {
                return Suffix(source, end);
            }
        }

        return source.Length;
    }

    /// <summary>How often a byte stands there in a row.</summary>
    public static int Run(ReadOnlySpan<byte> source, int start, byte value)
    {
        var end = start;
        while (end < source.Length && source[end] == value)
        {
            end++;
        }

        return end - start;
    }

    private static int Raw(ReadOnlySpan<byte> source, int start, int quotes)
    {
        for (var end = start; end < source.Length; end++)
        {
            var next = source[end..].IndexOf((byte)'"');
            if (next < 0)
            {
                break;
            }

            end += next;
            var closing = Run(source, end, (byte)'"');
            end += closing;
            if (closing >= quotes)
            {
                return end;
            }
        }

        return source.Length;
    }

    private static int Suffix(ReadOnlySpan<byte> source, int end) =>
        end + 1 < source.Length && source[end] is (byte)'u' or (byte)'U' && source[end + 1] == '8' ? end + 2 : end;
}
