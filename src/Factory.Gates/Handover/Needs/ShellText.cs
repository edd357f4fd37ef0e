using System.Text.RegularExpressions;

namespace Factory.Gates.Handover.Needs;

/// <summary>What a shell sees of a script: comments and what stands between single quotes are blank, and every offset stays.</summary>
internal static class ShellText
{
    private static readonly Regex Heredoc = new("""<<-?\s*(['"\\]?)([A-Za-z_]+)""", RegexOptions.NonBacktracking);

    public static string Of(string script)
    {
        var seen = script.ToCharArray();
        var quote = '\0';
        for (var index = 0; index < seen.Length; index++)
        {
            var letter = script[index];
            if (letter == '\\' && quote != '\'')
            {
                index++;
            }
            else if (quote == '\0' && IsComment(script, index))
            {
                index = Blank(seen, index, EndOfLine(script, index)) - 1;
            }
            else if (quote == '\0' && letter == '\n' && HeredocEnd(script, index) is { } end)
            {
                index = end.IsQuoted ? Blank(seen, index + 1, end.Offset) - 1 : end.Offset - 1;
            }
            else if (quote == '\'' && letter != '\'')
            {
                Blank(seen, index, index + 1);
            }
            else if (letter is '\'' or '"' && (quote == '\0' || quote == letter))
            {
                quote = quote == '\0' ? letter : '\0';
            }
        }

        return new(seen);
    }

    private static bool IsComment(string script, int index) =>
        script[index] == '#' && (index == 0 || char.IsWhiteSpace(script[index - 1]) || script[index - 1] == ';');

    /// <summary>Where the text ends that the line before this line end announces; null where it announces none.</summary>
    private static (int Offset, bool IsQuoted)? HeredocEnd(string script, int lineEnd)
    {
        var start = lineEnd == 0 ? 0 : script.LastIndexOf('\n', lineEnd - 1) + 1;
        var line = script[start..lineEnd];
        if (line.Contains("<<<", StringComparison.Ordinal) || line.TrimStart().StartsWith('#') || Heredoc.Match(line) is not { Success: true } match)
        {
            return null;
        }

        for (var next = lineEnd + 1; next < script.Length; next = EndOfLine(script, next) + 1)
        {
            if (script[next..EndOfLine(script, next)].Trim() == match.Groups[2].Value)
            {
                return (next, match.Groups[1].Length > 0);
            }
        }

        return null;
    }

    private static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    private static int Blank(char[] seen, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            seen[index] = seen[index] == '\n' ? '\n' : ' ';
        }

        return to;
    }
}
