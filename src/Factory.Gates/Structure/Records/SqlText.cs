namespace Factory.Gates.Structure.Records;

/// <summary>Splits SQL into words, names and signs, in one pass: comments are left out, and what texts say; quotes and brackets around names are taken off.</summary>
internal static class SqlText
{
    /// <summary>Stands for a text.</summary>
    public const string Text = "'";

    /// <summary>The parts, in order.</summary>
    public static IReadOnlyList<SqlPart> Parts(string text)
    {
        var parts = new List<SqlPart>();
        var isFirst = true;
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            if (text[at] == '\n')
            {
                isFirst = true;
            }
            else if (Kind(text[at]) is { } kind && !IsComment(text, at))
            {
                parts.Add(new(Said(text.AsSpan(at, length), kind), kind, isFirst));
                isFirst = false;
            }

            at += length;
        }

        return parts;
    }

    private static SqlPartKind? Kind(char letter) => letter switch
    {
        '"' or '`' or '[' => SqlPartKind.Quoted,
        _ when IsWord(letter) => SqlPartKind.Word,
        _ => char.IsWhiteSpace(letter) ? null : SqlPartKind.Sign,
    };

    private static int LengthAt(string text, int at) => text[at] switch
    {
        '"' or '`' or '\'' => EndOf(text, at, text[at]) - at,
        '[' => EndOf(text, at, ']') - at,
        '-' or '/' when IsComment(text, at) => EndOfComment(text, at) - at,
        var letter when IsWord(letter) => EndOfWord(text, at) - at,
        _ => 1,
    };

    private static bool IsComment(string text, int at) => at + 1 < text.Length && (text[at], text[at + 1]) is ('-', '-') or ('/', '*');

    private static int EndOfComment(string text, int at)
    {
        var mark = text[at] == '-' ? "\n" : "*/";
        var end = text.IndexOf(mark, at + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : mark == "\n" ? end : end + mark.Length;
    }

    private static int EndOf(string text, int at, char mark)
    {
        var end = text.IndexOf(mark, at + 1);
        return end < 0 ? text.Length : end + 1;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && IsWord(text[at]))
        {
            at++;
        }

        return at;
    }

    private static string Said(ReadOnlySpan<char> part, SqlPartKind kind) => kind switch
    {
        SqlPartKind.Quoted => part[1..].TrimEnd("\"`]").ToString(),
        SqlPartKind.Sign => part[..1].ToString(),
        _ => part.ToString(),
    };

    /// <summary>A hole of a text may stand for a name.</summary>
    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$' or '#' or '{' or '}';
}
