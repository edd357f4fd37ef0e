using System.Buffers;
using System.Text;
using Factory.Reports.Wording;

namespace Factory.Reports.Markdown;

/// <summary>Values as Markdown that says exactly the value: no tags, images, links, mentions or broken tables.</summary>
internal static class MarkdownText
{
    private const char ZeroWidthSpace = '\u200B';

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(@"\`*_[]#|~$!");

    /// <summary>A value as prose on one line.</summary>
    public static string Prose(string value) => Escape(PlainText.Line(value, Bounds.Message));

    /// <summary>Sound text on one line, with every character that means something escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var (index, letter) in text.Index())
        {
            switch (letter)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case var mark when Punctuation.Contains(mark): escaped.Append('\\').Append(mark); break;
                default: escaped.Append(letter); break;
            }

            if (StartsReference(text.AsSpan(0, index + 1), text.AsSpan(index + 1)))
            {
                escaped.Append(ZeroWidthSpace);
            }
        }

        return escaped.ToString();
    }

    /// <summary>A value as code: inert, and exact but for line ends and pipes, which would end a table's cell.</summary>
    public static string Code(string value, int maximum)
    {
        var text = PlainText.Line(value, maximum).Replace('|', '¦');
        if (text.Length == 0)
        {
            return "";
        }

        var fence = new string('`', LongestRun(text) + 1);
        var space = text[0] == '`' || text[^1] == '`' ? " " : "";
        return $"{fence}{space}{text}{space}{fence}";
    }

    /// <summary>
    /// Mentions, issue numbers and bare addresses are found in the finished text, where escapes are gone: a space of no
    /// width after their mark breaks them.
    /// </summary>
    private static bool StartsReference(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => before[^1] switch
    {
        '@' => true,
        '#' => after.Length > 0 && char.IsAsciiLetterOrDigit(after[0]),
        ':' => after.StartsWith("//") || EndsWith(before, "mailto:") || EndsWith(before, "xmpp:"),
        'w' or 'W' => after.StartsWith(".") && EndsWith(before, "www"),
        '-' => EndsWith(before, "GH-"),
        _ => false,
    };

    private static bool EndsWith(ReadOnlySpan<char> text, string mark) => text.EndsWith(mark, StringComparison.OrdinalIgnoreCase);

    private static int LongestRun(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var letter in text)
        {
            current = letter == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
