using Factory.Patterns.Rules;
using Factory.Patterns.Testing;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Writes a rule's test file from the lesson's examples, with Semgrep's marks.</summary>
internal static class ExampleFile
{
    public static string Of(Rule rule, Lesson lesson, string comment, CancellationToken cancellation)
    {
        var lines = new List<string>();
        if (lesson.Bad is { } bad)
        {
            var matched = MatchedLines(rule, bad.Text, cancellation);
            foreach (var (line, number) in bad.Text.Split('\n').Select((line, index) => (line, index + 1)))
            {
                lines.AddRange(matched.Contains(number) ? [$"{comment} ruleid: {rule.Id}", line] : [line]);
            }
        }

        if (lesson.Good is { } good)
        {
            lines.AddRange(["", $"{comment} ok: {rule.Id}", good.Text.TrimStart('\n')]);
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The lines on which a rule matches an example, whatever the rule's paths.</summary>
    public static IReadOnlySet<int> MatchedLines(Rule rule, string example, CancellationToken cancellation)
    {
        // A text without marks expects nothing, so what matches is all unexpected.
        var result = RuleTest.Run(rule, example, cancellation);
        return result.Unexpected.Concat(result.Expected.Except(result.Missed)).ToHashSet();
    }
}
