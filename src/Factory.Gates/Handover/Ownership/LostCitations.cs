using System.Text.RegularExpressions;
using Factory.Gates.Envelope;
using Factory.Gates.Learning.Rules;
using Factory.Gates.Similarity;

namespace Factory.Gates.Handover.Ownership;

/// <summary>Finds what cites a decision, a pattern, a plan or a lesson that is gone.</summary>
internal static class LostCitations
{
    private const string PatternMark = "pattern:";

    private static readonly Regex Decision = new(@"\bdecisions?[ /:]+(\d{4}(?:-[a-z0-9-]+)?)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>In plans, decisions and rules.</summary>
    /// <param name="own">The envelope.</param>
    /// <param name="rules">The repository's own rules.</param>
    /// <param name="paths">The files that there are.</param>
    public static IReadOnlyList<Citation> In(OwnEnvelope own, IReadOnlyList<TestedRule> rules, IReadOnlyList<string> paths) =>
    [
        .. from plan in own.Plans
           from cited in plan.Uses
           where !IsThere(own, cited)
           select new Citation($"the plan {plan.Id}", cited, new(plan.Path)),
        .. from decision in own.Rails.Decisions
           from cited in decision.Supersedes
           where own.Rails.DecisionCalled(cited) is null
           select new Citation($"the decision {decision.Name}", cited, new(decision.Path)),
        .. from text in Texts(own)
           from Match match in Decision.Matches(text.Body)
           let cited = match.Groups[1].Value
           where own.Rails.DecisionCalled(cited) is null
           select new Citation(text.By, cited, new(text.Path)),
        .. from rule in rules
           let lesson = rule.Rule.About("lesson")
           where lesson.Length > 0 && !paths.Contains(lesson, StringComparer.Ordinal)
           select new Citation($"the rule {rule.Rule.Id}", lesson, rule.Rule.Location),
    ];

    private static IEnumerable<(string By, string Path, string Body)> Texts(OwnEnvelope own) =>
        own.Rails.Decisions.Select(decision => ($"the decision {decision.Name}", decision.Path, decision.Body))
            .Concat(own.Rails.Patterns.Select(pattern => ($"the pattern {pattern.Name}", pattern.Path, pattern.Body)));

    private static bool IsThere(OwnEnvelope own, string cited)
    {
        if (Citations.PlanIdIn(cited) is { } id)
        {
            return own.Plans.Any(plan => plan.Id == id);
        }

        return cited.StartsWith(PatternMark, StringComparison.Ordinal)
            ? own.Rails.PatternCalled(cited[PatternMark.Length..]) is not null
            : own.Rails.DecisionCalled(cited) is not null || own.Rails.PatternCalled(cited) is not null;
    }
}
