namespace Factory.Patterns.Scanning.Lexing;

/// <summary>Where a number ends.</summary>
internal static class NumberLiteral
{
    public static int End(ReadOnlySpan<byte> source, int start)
    {
        if (source[start] == '0' && At(source, start + 1) is (byte)'x' or (byte)'X' or (byte)'b' or (byte)'B')
        {
            return WordEnd(source, start + 2);
        }

        var end = Digits(source, start);
        if (At(source, end) == '.' && IsDigit(At(source, end + 1)))
        {
            end = Digits(source, end + 1);
        }

        return Suffix(source, Exponent(source, end));
    }

    private static int Exponent(ReadOnlySpan<byte> source, int end)
    {
        if (At(source, end) is not ((byte)'e' or (byte)'E'))
        {
            return end;
        }

        var digits = At(source, end + 1) is (byte)'+' or (byte)'-' ? end + 2 : end + 1;
        return IsDigit(At(source, digits)) ? Digits(source, digits) : end;
    }

    private static int Suffix(ReadOnlySpan<byte> source, int end) => (At(source, end) | 0x20) switch
    {
        'f' or 'd' or 'm' => end + 1,
        'u' => (At(source, end + 1) | 0x20) == 'l' ? end + 2 : end + 1,
        'l' => (At(source, end + 1) | 0x20) == 'u' ? end + 2 : end + 1,
        _ => end,
    };

    private static int Digits(ReadOnlySpan<byte> source, int end)
    {
        while (IsDigit(At(source, end)) || At(source, end) == '_')
        {
            end++;
        }

        return end;
    }

    private static int WordEnd(ReadOnlySpan<byte> source, int end)
    {
        while (end < source.Length && ByteClasses.Table[source[end]] <= ByteClass.Digit)
        {
            end++;
        }

        return end;
    }

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    private static byte At(ReadOnlySpan<byte> source, int index) => index < source.Length ? source[index] : (byte)0;
}
