namespace Factory.Patterns.Scanning.Lexing;

/// <summary>Tells the directives of conditional compilation from others.</summary>
internal static class Directive
{
    /// <summary>The kind of the line that starts with <c>#</c>; nothing for one that selects no code.</summary>
    public static TokenKind? Kind(ReadOnlySpan<byte> line)
    {
        var word = line[1..];
        while (!word.IsEmpty && IsBlank(word[0]))
        {
            word = word[1..];
        }

        return Is(word, "if"u8) ? TokenKind.If
            : Is(word, "elif"u8) || Is(word, "else"u8) ? TokenKind.Else
            : Is(word, "endif"u8) ? TokenKind.EndIf
            : null;
    }

    public static bool IsFirstOnLine(ReadOnlySpan<byte> source, int position)
    {
        var before = position - 1;
        while (before >= 0 && IsBlank(source[before]))
        {
            before--;
        }

        return before < 0 || source[before] is (byte)'\n' or (byte)'\r' || source[..(before + 1)].SequenceEqual("\uFEFF"u8);
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f';

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.StartsWith(word) && (text.Length == word.Length || ByteClasses.Table[text[word.Length]] > ByteClass.Digit);
}
