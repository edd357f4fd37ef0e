using System.Text.RegularExpressions;
using Factory.Model.Faults;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Matching;

/// <summary>Finds what rules match in a file.</summary>
public static class RuleScanner
{
    /// <summary>
    /// The matches in reading order, of those rules whose paths cover the file. Line ends are read as <c>\n</c>, so <c>$</c> means the
    /// same on every machine.
    /// </summary>
    /// <exception cref="InvalidInputException">A rule takes too long on this file.</exception>
    public static IReadOnlyList<RuleMatch> Scan(IReadOnlyList<Rule> rules, string path, string text, CancellationToken cancellation)
    {
        var concerned = rules.Where(rule => rule.Paths.Covers(path)).ToList();
        return concerned.Count == 0 ? [] : Match(concerned, path, text, cancellation);
    }

    /// <summary>The matches of rules whatever their paths.</summary>
    internal static IReadOnlyList<RuleMatch> Match(IReadOnlyList<Rule> rules, string path, string text, CancellationToken cancellation)
    {
        var unified = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = new TextLines(unified);
        return
        [
            .. rules
                .SelectMany(rule => Spans(rule, path, unified, cancellation).Select(span => Located(rule, span, unified, lines)))
                .OrderBy(match => match.Line)
                .ThenBy(match => match.Column)
                .ThenBy(match => match.Rule.Id, StringComparer.Ordinal)
                .ThenBy(match => match.Text.Length),
        ];
    }

    private static IReadOnlyList<TextSpan> Spans(Rule rule, string path, string text, CancellationToken cancellation)
    {
        try
        {
            return rule.Formula.Match(text, cancellation);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new InvalidInputException(
                rule.Location.ToString(), $"the rule '{rule.Id}' takes too long on {path}", "Write a smaller expression, or leave the file out with paths: exclude");
        }
    }

    private static RuleMatch Located(Rule rule, TextSpan span, string text, TextLines lines)
    {
        var (line, column) = lines.Place(span.Start);
        var (endLine, endColumn) = lines.Place(span.End - 1);
        return new(rule, line, column, endLine, endColumn + 1, text[span.Start..span.End]);
    }
}
