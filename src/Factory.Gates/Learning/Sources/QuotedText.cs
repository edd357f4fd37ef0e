using System.Globalization;
using System.Text;
using Factory.Gates.Learning.Lessons;

namespace Factory.Gates.Learning.Sources;

/// <summary>Words of somebody else in a lesson: bounded, and nothing but words.</summary>
internal static class QuotedText
{
    private const int LongestLine = 200;
    private const int MostLines = 40;

    /// <summary>One line of a text: without control characters, marks that reorder it, and what Markdown could take for more than a word.</summary>
    public static string Line(string text, int most) =>
        Code(string.Concat(text.Select(letter => letter switch { '`' => '\'', '<' => '(', '>' => ')', _ => letter })).TrimStart('#', ' '), most);

    /// <summary>One line of code, whose marks stay.</summary>
    public static string Code(string text, int most) => Cut(string.Join(' ', Seen(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most);

    /// <summary>A line for a terminal, which obeys no letter of it.</summary>
    public static string Shown(string line) => Seen(line).TrimEnd();

    /// <summary>Several lines as a fenced block, in which nothing means anything; nothing where there are no words.</summary>
    public static string Block(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => Cut(Shown(line), LongestLine)).ToList();
        var shown = string.Join('\n', lines.Count > MostLines ? [.. lines.Take(MostLines), "…"] : lines).Trim('\n');
        return shown.Trim().Length == 0 ? "" : MarkdownFence.Around(shown, "text");
    }

    /// <summary>The letters that a reader sees where they stand; all white space is a space.</summary>
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || kind is UnicodeCategory.Control)
            {
                seen.Append(' ');
            }
            else if (kind is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                seen.Append(rune.ToString());
            }
        }

        return seen.ToString();
    }

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)].TrimEnd()}…";
}
