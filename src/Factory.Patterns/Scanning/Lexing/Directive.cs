namespace Factory.Patterns.Scanning.Lexing;

/// <summary>Tells the directives of conditional compilation from others.</summary>
internal static class Directive
{
    /// <summary>The kind of the line that starts with <c>#</c>; nothing for one that selects no code.</summary>
    public static TokenKind? Kind(ReadOnlySpan<byte> line)
    {
        var word = line[1..].TrimStart(" \t\v\f"u8);
        return Is(word, "if"u8) ? TokenKind.If
            : Is(word, "elif"u8) || Is(word, "else"u8) ? TokenKind.Else
            : Is(word, "endif"u8) ? TokenKind.EndIf
            : null;
    }

    public static bool IsFirstOnLine(ReadOnlySpan<byte> source, int position)
    {
        var line = source[..position];
        var before = line[(line.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..].Trim(" \t\v\f"u8);
        return before.IsEmpty || before.SequenceEqual("\uFEFF"u8);
    }

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.StartsWith(word) && (text.Length == word.Length || ByteClasses.Table[text[word.Length]] > ByteClass.Digit);
}
