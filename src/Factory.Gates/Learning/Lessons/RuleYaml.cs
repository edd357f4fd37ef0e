using System.Text;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Writes a lesson's rule in Semgrep's format.</summary>
internal static class RuleYaml
{
    public static string Of(Lesson lesson, string lessonPath)
    {
        var rule = lesson.Rule;
        var text = new StringBuilder()
            .Append("rules:\n")
            .Append("  - id: ").Append(Quoted(rule.Id)).Append('\n')
            .Append("    languages: [regex]\n")
            .Append("    severity: ").Append(Quoted(rule.Severity)).Append('\n')
            .Append("    message: ").Append(Quoted(rule.Message)).Append('\n');
        Patterns(text, rule);
        Paths(text, rule);
        text.Append("    metadata:\n");
        Metadata(text, "stage", lesson.Stage);
        Metadata(text, "lesson", lessonPath);
        Metadata(text, "why", lesson.Why.Length > 0 ? lesson.Why : lesson.Title);
        Metadata(text, "incident", lesson.Incident);
        Metadata(text, "class", lesson.Class);
        Metadata(text, "owner", lesson.Owner);
        return text.ToString();
    }

    private static void Patterns(StringBuilder text, LessonRule rule)
    {
        if (rule.Not.Count == 0)
        {
            text.Append("    pattern-regex: ").Append(Quoted(rule.Expression)).Append('\n');
            return;
        }

        text.Append("    patterns:\n      - pattern-regex: ").Append(Quoted(rule.Expression)).Append('\n');
        foreach (var not in rule.Not)
        {
            text.Append("      - pattern-not-regex: ").Append(Quoted(not)).Append('\n');
        }
    }

    private static void Paths(StringBuilder text, LessonRule rule)
    {
        if (rule.Include.Count + rule.Exclude.Count > 0)
        {
            text.Append("    paths:\n");
            Paths(text, "include", rule.Include);
            Paths(text, "exclude", rule.Exclude);
        }
    }

    private static void Paths(StringBuilder text, string key, IReadOnlyList<string> patterns)
    {
        if (patterns.Count > 0)
        {
            text.Append("      ").Append(key).Append(": [").AppendJoin(", ", patterns.Select(Quoted)).Append("]\n");
        }
    }

    private static void Metadata(StringBuilder text, string key, string value)
    {
        if (value.Length > 0)
        {
            text.Append("      ").Append(key).Append(": ").Append(Quoted(value)).Append('\n');
        }
    }

    /// <summary>A single-quoted YAML text: nothing in it means anything but the quote, which is doubled.</summary>
    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
