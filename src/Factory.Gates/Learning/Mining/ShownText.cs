using System.Globalization;
using System.Text;

namespace Factory.Gates.Learning.Mining;

/// <summary>What strangers wrote into a history, as it can be shown: one line, no controls, nothing that turns or hides text, and not too long.</summary>
internal static class ShownText
{
    private const int Longest = 100;

    /// <summary>The text as it can be shown.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return $"{shown}…";
            }

            shown.Append(Hides(rune) ? " " : rune.ToString());
        }

        return shown.ToString().Trim();
    }

    private static bool Hides(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
