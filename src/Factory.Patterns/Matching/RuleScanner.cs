using System.Text.RegularExpressions;
using Factory.Model.Faults;
using Factory.Patterns.CSharp;
using Factory.Patterns.Formulas;
using Factory.Patterns.Rules;
using Factory.Patterns.Taint;

namespace Factory.Patterns.Matching;

/// <summary>Finds what rules match in a file.</summary>
public static class RuleScanner
{
    /// <summary>
    /// The matches in reading order, of those rules whose paths and language cover the file. Line ends are read as <c>\n</c>, so
    /// <c>$</c> means the same on every machine.
    /// </summary>
    /// <exception cref="InvalidInputException">A rule takes too long on this file, or its code nests too deep to be read.</exception>
    public static IReadOnlyList<RuleMatch> Scan(IReadOnlyList<Rule> rules, string path, string text, CancellationToken cancellation)
    {
        var concerned = rules.Where(rule => rule.Covers(path)).ToList();
        return concerned.Count == 0 ? [] : Match(concerned, path, text, cancellation);
    }

    /// <summary>The matches of rules whatever their paths.</summary>
    internal static IReadOnlyList<RuleMatch> Match(IReadOnlyList<Rule> rules, string path, string text, CancellationToken cancellation)
    {
        var unified = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var trees = rules.Any(rule => rule.Language == RuleLanguage.CSharp) ? CSharpFile.Parse(path, unified, cancellation) : [];
        return Match(rules, new SourceFile(path, unified, trees), cancellation);
    }

    /// <summary>The matches of rules in a file that is parsed already.</summary>
    internal static IReadOnlyList<RuleMatch> Match(IReadOnlyList<Rule> rules, SourceFile file, CancellationToken cancellation)
    {
        var source = new FileMatches(file, cancellation);
        PatternWalk.Fill(source, rules.SelectMany(rule => rule.Patterns), cancellation);
        var found = new MatchReport(file);
        return
        [
            .. rules
                .SelectMany(rule => Matches(rule, source).Select(match => found.Of(rule, match)))
                .OrderBy(match => match.Line)
                .ThenBy(match => match.Column)
                .ThenBy(match => match.Rule.Id, StringComparer.Ordinal)
                .ThenBy(match => match.EndLine)
                .ThenBy(match => match.EndColumn),
        ];
    }

    private static IEnumerable<Formulas.Match> Matches(Rule rule, FileMatches source)
    {
        try
        {
            return (rule.Taint is { } taint ? TaintAnalysis.Run(taint, source) : rule.Formula.Evaluate(source))
                .Where(match => match.Span.End > match.Span.Start)
                .DistinctBy(match => match.Span);
        }
        catch (Exception tooLong) when (tooLong is RegexMatchTimeoutException or PatternLimitException)
        {
            throw new InvalidInputException(
                rule.Location.ToString(), $"the rule '{rule.Id}' takes too long on {source.File.Path}", "Write a smaller pattern, or leave the file out with paths: exclude");
        }
    }
}
