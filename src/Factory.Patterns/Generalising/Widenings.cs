using Factory.Model.Faults;
using Factory.Patterns.CSharp;
using Factory.Patterns.Generalising.Silence;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Generalising;

/// <summary>Widens a rule in one place each, so that it matches what it missed.</summary>
public static class Widenings
{
    /// <summary>The rules that match all of the missed lines, from the weakest widening to the strongest.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="ruleText">The rule file that holds it.</param>
    /// <param name="missed">Where it should have matched.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidInputException">The code nests too deep to be read.</exception>
    public static IReadOnlyList<Widening> Of(Rule rule, string ruleText, MissedLines missed, CancellationToken cancellation)
    {
        var text = missed.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var file = new SourceFile(missed.Path, text, CSharpFile.Parse(missed.Path, text, cancellation));
        var rewritten = RuleRewrites.Of(rule.Id, ruleText.Replace("\r\n", "\n", StringComparison.Ordinal));
        return
        [
            .. rewritten.SelectMany(one => Named(one, rule.Id, (file, missed.Lines), cancellation))
                .Where(one => Matches(one.RuleText, rule.Id, (file, missed.Lines), cancellation) is [_, ..])
                .DistinctBy(one => one.RuleText, StringComparer.Ordinal)
                .OrderBy(one => one.Cause),
        ];
    }

    /// <summary>A name that was left open stands for the old name and those that were found, and no others.</summary>
    private static IEnumerable<Widening> Named(
        RuleRewrite rewrite, string id, (SourceFile File, IReadOnlyList<(int First, int Last)> Lines) missed, CancellationToken cancellation)
    {
        if (rewrite.Cause != SilenceCause.Name)
        {
            return [new(rewrite.Cause, rewrite.What, rewrite.RuleText)];
        }

        var names = (Matches(rewrite.RuleText, id, missed, cancellation) ?? [])
            .SelectMany(match => match.Metavariables)
            .Where(one => one.Key == PatternRelaxations.Name)
            .Select(one => one.Value)
            .Where(name => name.All(letter => char.IsLetterOrDigit(letter) || letter == '_'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? [] : [new(rewrite.Cause, $"{rewrite.What} or {string.Join(", ", names)}", rewrite.WithNames(names))];
    }

    /// <summary>The matches in the missed lines; null where the rule can't be read or leaves some of the lines out.</summary>
    private static IReadOnlyList<RuleMatch>? Matches(
        string ruleText, string id, (SourceFile File, IReadOnlyList<(int First, int Last)> Lines) missed, CancellationToken cancellation)
    {
        try
        {
            var rules = RuleFile.Parse("widened.yml", ruleText).Where(rule => rule.Id == id).ToList();
            var matches = RuleScanner.Match(rules, missed.File, cancellation);
            return missed.Lines.All(stretch => matches.Any(match => IsIn(match, stretch))) ? [.. matches.Where(match => missed.Lines.Any(stretch => IsIn(match, stretch)))] : null;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static bool IsIn(RuleMatch match, (int First, int Last) stretch) => match.Line <= stretch.Last && stretch.First <= match.EndLine;
}
