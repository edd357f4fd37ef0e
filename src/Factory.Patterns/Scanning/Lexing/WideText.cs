using System.Globalization;
using System.Text;

namespace Factory.Patterns.Scanning.Lexing;

/// <summary>
/// Characters beyond ASCII and escapes in names. They are rare, so this is written for safety: whatever C# may read differently from what
/// the bytes say makes the file odd.
/// </summary>
internal static class WideText
{
    public static SourceTraits Traits(ReadOnlySpan<byte> source)
    {
        if (Ascii.IsValid(source))
        {
            return SourceTraits.None;
        }

        // These end a line in C#, and so a comment, a directive or a string.
        var hasMoreLineEnds = source.IndexOf("\u2028"u8) >= 0 || source.IndexOf("\u2029"u8) >= 0 || source.IndexOf("\u0085"u8) >= 0;
        return hasMoreLineEnds ? SourceTraits.Wide | SourceTraits.Odd : SourceTraits.Wide;
    }

    public static bool IsLetter(ReadOnlySpan<byte> source, int position)
    {
        Rune.DecodeFromUtf8(source[position..], out var rune, out _);
        return rune.IsBmp && Rune.IsLetter(rune);
    }

    /// <summary>The end of a word that goes on with something else than ASCII.</summary>
    public static int WordEnd(ReadOnlySpan<byte> source, int end, ref SourceLexer lexer)
    {
        while (end < source.Length)
        {
            Rune.DecodeFromUtf8(source[end..], out var rune, out var length);
            if (rune.Value is '\\' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format)
            {
                lexer.Mark(SourceTraits.Odd);
            }
            else if (!IsPart(rune))
            {
                break;
            }

            end += length;
        }

        return end;
    }

    /// <summary>The end of something that is no word.</summary>
    public static int Skip(ReadOnlySpan<byte> source, int position, ref SourceLexer lexer)
    {
        Rune.DecodeFromUtf8(source[position..], out var rune, out var length);
        var isHarmless = Rune.IsWhiteSpace(rune) || (rune.Value == 0xFEFF && position == 0);
        if (!isHarmless)
        {
            lexer.Mark(SourceTraits.Odd);
        }

        return position + length;
    }

    private static bool IsPart(Rune rune) => rune.IsBmp && Rune.GetUnicodeCategory(rune) switch
    {
        <= UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => true,
        var category => category == UnicodeCategory.ConnectorPunctuation,
    };
}
