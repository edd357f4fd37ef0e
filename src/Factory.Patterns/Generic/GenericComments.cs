using System.Text;

namespace Factory.Patterns.Generic;

/// <summary>Puts blanks where comments stand, so that everything else stays in its place.</summary>
internal static class GenericComments
{
    public static string Without(string text, GenericCommentStyle style) => style switch
    {
        GenericCommentStyle.C => Blank(text, "/*", "*/"),
        GenericCommentStyle.Cpp => Blank(Blank(text, "//", "\n"), "/*", "*/"),
        GenericCommentStyle.Shell => Blank(text, "#", "\n"),
        _ => text,
    };

    /// <summary>A comment that ends with its line may also end with the text; one with an end of its own is none without it.</summary>
    private static string Blank(string text, string start, string end)
    {
        var left = new StringBuilder(text);
        for (var from = text.IndexOf(start, StringComparison.Ordinal); from >= 0; from = text.IndexOf(start, from, StringComparison.Ordinal))
        {
            var found = text.IndexOf(end, from + start.Length, StringComparison.Ordinal);
            if (found < 0 && end != "\n")
            {
                break;
            }

            var to = found < 0 ? text.Length : found + end.Length;
            for (; from < to; from++)
            {
                left[from] = left[from] == '\n' ? '\n' : ' ';
            }
        }

        return left.ToString();
    }
}
