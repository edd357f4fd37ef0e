using System.Text;
using Factory.Gates.Envelope;

namespace Factory.Gates.Context;

/// <summary>Makes one short line of what people wrote.</summary>
internal static class OneLine
{
    private const int Longest = 300;

    /// <summary>The text with single spaces, without control characters, and not longer than a line should be.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Longest));
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

    /// <summary>The first sentence of a Markdown text, without its full stop.</summary>
    public static string FirstSentence(string markdown)
    {
        var paragraph = Of(markdown.Trim().Split("\n\n")[0]);
        var end = MarkdownProse.Of(paragraph)[0].IndexOf(". ", StringComparison.Ordinal);
        var sentence = (end < 0 ? paragraph : paragraph[..end]).TrimEnd('.', ':', ' ');
        return sentence.Length <= Longest ? sentence : $"{sentence[..Longest].TrimEnd()}…";
    }

    /// <summary>Names in a row, or what is said where there are none.</summary>
    public static string Row(IEnumerable<string> names, string none) => string.Join(", ", names) is { Length: > 0 } row ? row : none;
}
