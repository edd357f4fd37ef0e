using System.Text.RegularExpressions;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Rules;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Proving;

/// <summary>Finds the rules that may make another needless.</summary>
internal static class RuleCover
{
    private static readonly Regex Metavariable = new(@"\$(?:\.\.\.)?[A-Z_][A-Z_0-9]*", RegexOptions.NonBacktracking);

    /// <summary>The rules of the same or a higher stage that match the whole bad example, wherever they look, and the incident where the new one does.</summary>
    public static IReadOnlyList<TestedRule> Likely(Admission admission, IReadOnlyList<TestedRule> known, Incident incident, CancellationToken cancellation)
    {
        var rule = admission.Rule;
        var bad = admission.Lesson.Bad?.Text ?? "";
        var lines = ExampleFile.MatchedLines(rule, bad, cancellation);
        var caught = incident.Files.Where(file => file.IsCaughtBy(rule, cancellation)).ToList();
        return lines.Count == 0 ? [] :
        [
            .. known.Where(other => other.Rule.Stage >= rule.Stage
                && other.Rule.Id != rule.Id
                && other.Rule.Weight >= rule.Weight
                && IsAsWide(other.Rule, rule)
                && lines.IsSubsetOf(ExampleFile.MatchedLines(other.Rule, bad, cancellation))
                && caught.All(file => other.Rule.Covers(file.Path) && file.IsCaughtBy(other.Rule, cancellation))),
        ];
    }

    /// <summary>Whether two rules have the same patterns, whatever their metavariables are called.</summary>
    public static bool HasSamePatterns(Rule one, Rule other) => one.Language == other.Language && Normal(one).SequenceEqual(Normal(other), StringComparer.Ordinal);

    /// <summary>A rule that looks at fewer files does not make another needless.</summary>
    private static bool IsAsWide(Rule other, Rule rule) => other.Paths.Include.Count == 0 || other.Paths.Include.ToHashSet().IsSupersetOf(rule.Paths.Include) && rule.Paths.Include.Count > 0;

    private static IEnumerable<string> Normal(Rule rule) => rule.Expressions.Select(Numbered).Order(StringComparer.Ordinal);

    private static string Numbered(string pattern)
    {
        var names = new List<string>();
        return Metavariable.Replace(string.Join(' ', pattern.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), name =>
        {
            if (!names.Contains(name.Value, StringComparer.Ordinal))
            {
                names.Add(name.Value);
            }

            return $"${names.IndexOf(name.Value)}";
        });
    }
}
