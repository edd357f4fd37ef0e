using System.Text.RegularExpressions;
using Factory.Gates.Envelope;

namespace Factory.Gates.PlanReview;

/// <summary>
/// Finds what stands in a plan instead of words: TODO and its like, a prompt in angle brackets, a lone ellipsis, filler
/// text, the template's hints. What is quoted in a code span or block is left alone, and so are type arguments and HTML.
/// </summary>
internal static class Placeholders
{
    private static readonly Regex Word = new(@"\b(?:TODO|TBD|FIXME|XXX)\b|\?\?\?|(?i:lorem ipsum)", RegexOptions.NonBacktracking);
    private static readonly Regex Prompt = new("<[A-Za-z][^<>]{0,100}>", RegexOptions.NonBacktracking);
    private static readonly Regex LoneEllipsis = new(@"\A\s*(?:[-*+>]\s+|[0-9]+[.)]\s+)?(?:…|\.{3,})\s*\z", RegexOptions.NonBacktracking);
    private static readonly Regex EllipsisValue = new(@"[:,\[{-]\s+(?<value>[""']?(?:…|\.{3,})[""']?)\s*(?:[,}\]]|\z)", RegexOptions.NonBacktracking);
    private static readonly Regex Instruction = new(@"\A[a-z]+(?:[ -].*)?\z", RegexOptions.NonBacktracking);

    private static readonly HashSet<string> HtmlElements = new(
        [
            "a", "b", "br", "code", "dd", "del", "details", "div", "dl", "dt", "em", "h", "hr", "i", "img", "ins", "kbd", "li",
            "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th",
            "thead", "tr", "u", "ul", "var",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The first placeholder of every line that has one.</summary>
    public static IEnumerable<Placeholder> In(string plan)
    {
        var lines = plan.Split('\n');
        var prose = MarkdownProse.Of(plan);
        var bodyFrom = Math.Max(0, Array.FindIndex(lines, 1, line => line.TrimEnd() == "---"));
        return Enumerable.Range(0, lines.Length)
            .Select(index => InLine(prose[index], index, index < bodyFrom))
            .OfType<Placeholder>();
    }

    private static Placeholder? InLine(string line, int index, bool isFrontMatter)
    {
        if (Word.Match(line) is { Success: true } word)
        {
            return new(word.Value, index + 1, word.Index + 1);
        }

        if (Prompt.Matches(line).FirstOrDefault(match => IsPrompt(line, match)) is { } prompt)
        {
            return new(prompt.Value, index + 1, prompt.Index + 1);
        }

        var said = line.Trim();
        if (LoneEllipsis.IsMatch(line) || PlanTemplate.Hints.Contains(said) || PlanTemplate.Hints.Any(hint => said == $"Source: {hint}"))
        {
            return new(said, index + 1, line.Length - line.TrimStart().Length + 1);
        }

        return isFrontMatter && EllipsisValue.Match(line).Groups["value"] is { Success: true } value
            ? new(value.Value, index + 1, value.Index + 1)
            : null;
    }

    /// <summary>Whether angle brackets tell the author what to write, and are no type argument, tag or address.</summary>
    private static bool IsPrompt(string line, Match match)
    {
        var content = match.Value[1..^1];
        var followsName = match.Index > 0 && (char.IsLetterOrDigit(line[match.Index - 1]) || line[match.Index - 1] is '_');
        return !followsName
            && !content.Contains('=', StringComparison.Ordinal)
            && !content.EndsWith('/')
            && (content.Contains(' ', StringComparison.Ordinal) || Instruction.IsMatch(content))
            && !HtmlElements.Contains(content);
    }
}
