using System.Text.RegularExpressions;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads <c>fix</c> and <c>fix-regex</c>.</summary>
internal static class FixReader
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(2);

    /// <summary>How a match is mended; null for a rule that does not say it.</summary>
    public static RuleFix? Read(RuleMap rule, RuleProblems problems)
    {
        if (rule["fix"] is { } fix)
        {
            if (fix is RuleScalar text)
            {
                return new(text.Text.TrimEnd('\n'), null, 0);
            }

            problems.Add(fix, "'fix' is no text", "Write the code that takes the place of what matched");
        }

        return rule["fix-regex"] switch
        {
            null => null,
            RuleMap map => Expression(map, problems),
            var other => Refused(other, problems),
        };
    }

    private static RuleFix? Expression(RuleMap map, RuleProblems problems)
    {
        RuleKeys.Check(map, ["regex", "replacement", "count"], problems);
        if (map["regex"] is not RuleScalar expression || map["replacement"] is not RuleScalar replacement)
        {
            problems.Add(map, "'fix-regex' has no 'regex' and 'replacement'", "Add both");
            return null;
        }

        try
        {
            var count = map["count"] is RuleScalar { Text: var digits } && int.TryParse(digits, out var given) ? given : 0;
            return new(replacement.Text, new(expression.Text, RegexOptions.CultureInvariant, LongestMatch), count);
        }
        catch (ArgumentException refused)
        {
            problems.Add(expression, $"this is no regular expression that can be used: {refused.Message.TrimEnd('.')}", "Correct it");
            return null;
        }
    }

    private static RuleFix? Refused(RuleNode node, RuleProblems problems)
    {
        problems.Add(node, "'fix-regex' is not a map", "Write regex: and replacement: below it");
        return null;
    }
}
