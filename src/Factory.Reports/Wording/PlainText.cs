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
        else if (Hides(rune))
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

    /// <summary>Characters that reorder what follows, take no room or break lines; joiners stay, since scripts and emoji need them.</summary>
    private static bool Hides(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
