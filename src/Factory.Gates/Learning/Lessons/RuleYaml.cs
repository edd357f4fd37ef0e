using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Writes a lesson's rule in Semgrep's format.</summary>
internal static class RuleYaml
{
    private const int Keys = 4;
    private const int BelowKeys = 6;

    public static YamlCopy Of(Lesson lesson, LessonRule rule, string lessonPath)
    {
        var text = new YamlCopy();
        text.Raw("rules:\n  - ", rule.Source);
        Line(text, "id", rule.Id, rule);
        Lead(text, "languages", rule).Raw($": [{string.Join(", ", Languages(lesson, rule))}]\n", Place(rule, "languages"));
        Lead(text, "severity", rule).Raw(": ", Place(rule, "severity")).Quoted(rule.Severity, Place(rule, "severity")).Raw("\n");
        Lead(text, "message", rule).Raw(": ", Place(rule, "message")).Quoted(rule.Message, Place(rule, "message")).Raw("\n");
        foreach (var entry in rule.Formula)
        {
            text.Indent(Keys).Entry(entry, Keys);
        }

        Paths(text, rule);
        text.Indent(Keys).Raw("metadata:\n");
        Metadata(text, "stage", lesson.Stage);
        Metadata(text, "lesson", lessonPath);
        Metadata(text, "why", lesson.Why.Length > 0 ? lesson.Why : lesson.Title);
        Metadata(text, "incident", lesson.Incident);
        Metadata(text, "class", lesson.Class);
        Metadata(text, "owner", lesson.Owner);
        return text;
    }

    /// <summary>What the lesson says, else what its patterns are: expressions, C#, or words of another text.</summary>
    private static IEnumerable<string> Languages(Lesson lesson, LessonRule rule) => rule.Languages.Count > 0
        ? rule.Languages.Select(YamlCopy.Plain)
        : [!rule.Formula.Any(HasCode) ? "regex" : (lesson.Bad ?? lesson.Good)?.IsCSharp == false ? "generic" : "csharp"];

    private static bool HasCode(YamlEntry entry) => entry switch
    {
        { Key.Text: "options" or "fix" or "fix-regex" or "mode" } => false,
        { Key.Text: "pattern" or "pattern-inside" or "pattern-not" or "pattern-not-inside", Value: YamlText } => true,
        { Value: YamlMap map } => map.Entries.Any(HasCode),
        { Value: YamlList list } => list.Items.OfType<YamlMap>().SelectMany(map => map.Entries).Any(HasCode),
        _ => false,
    };

    private static void Line(YamlCopy text, string key, string value, LessonRule rule) =>
        text.Raw($"{key}: ", Place(rule, key)).Quoted(value, Place(rule, key)).Raw("\n");

    private static YamlCopy Lead(YamlCopy text, string key, LessonRule rule) => text.Indent(Keys).Raw(key, Place(rule, key));

    private static YamlNode Place(LessonRule rule, string key) =>
        rule.Source.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value ?? rule.Source;

    private static void Paths(YamlCopy text, LessonRule rule)
    {
        if (rule.Include.Count + rule.Exclude.Count > 0)
        {
            Lead(text, "paths", rule).Raw(":\n");
            Paths(text, "include", rule.Include);
            Paths(text, "exclude", rule.Exclude);
        }
    }

    private static void Paths(YamlCopy text, string key, IReadOnlyList<string> patterns)
    {
        if (patterns.Count > 0)
        {
            text.Indent(BelowKeys).Raw($"{key}: [{string.Join(", ", patterns.Select(YamlCopy.SingleQuoted))}]\n");
        }
    }

    private static void Metadata(YamlCopy text, string key, string value)
    {
        if (value.Length > 0)
        {
            text.Indent(BelowKeys).Raw($"{key}: {YamlCopy.SingleQuoted(value)}\n");
        }
    }
}
