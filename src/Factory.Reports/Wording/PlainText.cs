using System.Globalization;
using System.Text;

namespace Factory.Reports.Wording;

/// <summary>
/// Makes text of the repository under review readable and harmless before any format escapes it: control characters and
/// those that reorder or hide text become visible, broken characters are replaced, and length is bounded.
/// </summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The value on one line.</summary>
    public static string Line(string value, int maximum)
    {
        var text = new StringBuilder(Math.Min(value.Length, maximum));
        foreach (var rune in Bounds.Cut(value.Trim(), maximum).ReplaceLineEndings("\n").EnumerateRunes())
        {
            Append(text, rune.Value is '\n' or '\t' ? new Rune(' ') : rune);
        }

        return text.ToString();
    }

    /// <summary>As <see cref="Line"/>, but never nothing: a heading must have a text.</summary>
    public static string Heading(string value, int maximum) => Line(value, maximum) is { Length: > 0 } text ? text : "(no text)";

    /// <summary>One line of source: as <see cref="Line"/>, but indentation stays.</summary>
    public static string Source(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in Bounds.Cut(value.TrimEnd(), Bounds.SourceLine).EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                text.Append('\t');
            }
            else
            {
                Append(text, rune);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        if (rune.Value < 0x20)
        {
            // The block of pictures for control characters has the same order
            text.Append((char)(0x2400 + rune.Value));
        }
        else if (rune.Value is 0x7F or (>= 0x80 and <= 0x9F) or 0x2028 or 0x2029 || Hides(rune))
        {
            text.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        }
        else if ((rune.Value & 0xFFFE) == 0xFFFE)
        {
            text.Append(Replacement);
        }
        else
        {
            text.Append(rune.ToString());
        }
    }

    /// <summary>Characters that reorder what follows or take no room; joiners stay, since scripts and emoji need them.</summary>
    private static bool Hides(Rune rune) =>
        rune.Value is 0x061C or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF
            or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE007F);
}
