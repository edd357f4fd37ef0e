using System.Text;
using Factory.Gates.Envelope;

namespace Factory.Gates.Context;

/// <summary>Makes one short line of what people wrote.</summary>
internal static class OneLine
{
    private const int LongestSentence = 200;

    /// <summary>The text with single spaces and without control characters.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter) || char.IsControl(letter);
            if (!isSpace || (line.Length > 0 && line[^1] != ' '))
            {
                line.Append(isSpace ? ' ' : letter);
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>The first sentence of a Markdown text, without its full stop, and cut between words where it is long.</summary>
    public static string FirstSentence(string markdown)
    {
        var paragraph = Of(markdown.Trim().Split("\n\n")[0]);
        var end = MarkdownProse.Of(paragraph)[0].IndexOf(". ", StringComparison.Ordinal);
        var sentence = (end < 0 ? paragraph : paragraph[..end]).TrimEnd('.', ':', ' ');
        return sentence.Length <= LongestSentence ? sentence : $"{sentence[..EndOfWord(sentence)]}…";
    }

    /// <summary>Names in a row, or what is said where there are none.</summary>
    public static string Row(IEnumerable<string> names, string none) => string.Join(", ", names) is { Length: > 0 } row ? row : none;

    private static int EndOfWord(string sentence) => sentence.LastIndexOf(' ', LongestSentence) is > 0 and var space ? space : LongestSentence;
}
