using System.Text.RegularExpressions;

namespace Factory.Patterns.Matching;

/// <summary>
/// Comments that let a match stand: <c>nosemgrep</c>, <c>nosemgrep: id, id</c> and <c>factory-ignore: id reason</c>, at the end of the
/// line where the match starts, or alone on the line before it. A <c>factory-ignore</c> without a reason does not count.
/// </summary>
internal static class Suppressions
{
    private const string Opening = @"(?://|/\*|#|--|;|<!--|@\*|\(\*)\s*";

    private static readonly Regex Comment = new(
        Opening + @"(?:(factory-ignore):|(nosem(?:grep)?\b))(.*)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Alone = new(@"\A\s*" + Opening, RegexOptions.NonBacktracking);
    private static readonly Regex Closing = new(@"\s*(?:\*/|-->|\*@|\*\)).*\z", RegexOptions.NonBacktracking);

    /// <summary>The reason, or the comment where it gives none; empty where nothing lets the match stand.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where the match starts in it.</param>
    /// <param name="id">The rule.</param>
    public static string Of(string text, int start, string id)
    {
        var line = LineAt(text, start);
        var here = In(line.Text, id);
        if (here.Length > 0 || line.Start == 0)
        {
            return here;
        }

        var before = LineAt(text, line.Start - 1).Text;
        return MayHold(before) && Alone.IsMatch(before) ? In(before, id) : "";
    }

    private static (int Start, string Text) LineAt(string text, int offset)
    {
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', offset);
        return (start, text[start..(end < 0 ? text.Length : end)]);
    }

    private static string In(string line, string id)
    {
        if (!MayHold(line) || Comment.Match(line) is not { Success: true } comment)
        {
            return "";
        }

        var rest = Closing.Replace(comment.Groups[3].Value, "").Trim();
        return comment.Groups[1].Success ? Reason(rest, id) : Names(rest, id) ? $"{comment.Groups[2].Value}{rest}" : "";
    }

    /// <summary>Spares nearly every line the expression, which is only made where it is needed.</summary>
    private static bool MayHold(string line) => line.Contains("nosem", StringComparison.Ordinal) || line.Contains("factory-ignore", StringComparison.Ordinal);

    private static string Reason(string rest, string id)
    {
        var words = rest.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [var named, var reason] && named == id && reason.Any(char.IsLetter) ? reason : "";
    }

    /// <summary>Whether it lets every rule pass, or this one by its name. Semgrep's names may have folders before them.</summary>
    private static bool Names(string rest, string id)
    {
        if (!rest.StartsWith(':'))
        {
            return rest.Length == 0 || !rest.StartsWith('-');
        }

        return rest[1..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split(' ', '\t')[0])
            .Any(name => name == id || name.EndsWith($".{id}", StringComparison.Ordinal));
    }
}
