using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Reads a lesson: front matter that says what happened and which rule follows, and a body that tells and shows it.</summary>
public static class LessonFile
{
    /// <summary>A lesson has no more characters than this.</summary>
    public const int Longest = 256 * 1024;

    /// <summary>The lesson that a file holds; what may still be missing in its body is asked by FAC0701.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the front matter with its line and column.</exception>
    public static Lesson Parse(string text, string path)
    {
        var mistakes = new YamlMistakes(path);
        var unified = text.ReplaceLineEndings("\n");
        var file = FrontMatter.Read(unified, mistakes);
        var fields = YamlFields.Open(file.Yaml, mistakes, "incident", "class", "date", "rule", "stage", "why", "owner");
        var lesson = fields is null ? null : Read(fields, text);
        mistakes.ThrowIfAny();
        return lesson! with
        {
            Title = LessonBody.Title(file.Body),
            Story = LessonBody.Story(file.Body),
            Bad = LessonBody.Example(file.Body, "Bad"),
            Good = LessonBody.Example(file.Body, "Good"),
        };
    }

    private static Lesson Read(YamlFields fields, string text)
    {
        _ = fields.NeededText("date");
        var at = fields.Find("rule") ?? fields.Map;
        return new(fields.Day("date") ?? default, Line(fields, "incident"), Line(fields, "class"), Rule(fields, at), text)
        {
            Stage = fields.Word("stage", "observe", "warn", "block") ?? "block",
            Why = Optional(fields, "why"),
            Owner = Optional(fields, "owner"),
        };
    }

    private static LessonRule Rule(YamlFields fields, YamlNode at)
    {
        var rule = fields.Fields("rule", "id", "pattern-regex", "pattern-not-regex", "message", "severity", "paths");
        if (rule is null)
        {
            if (at == fields.Map)
            {
                fields.Note("rule", "the key 'rule' is missing", "Add rule: with id, pattern-regex and message below it");
            }

            return new("", "", "", at.Line, at.Column);
        }

        var paths = rule.Fields("paths", "include", "exclude");
        return new(Line(rule, "id"), Line(rule, "pattern-regex"), string.Join(' ', rule.NeededText("message").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), at.Line, at.Column)
        {
            Not = Not(rule),
            Severity = Optional(rule, "severity") is { Length: > 0 } severity ? severity : "ERROR",
            Include = paths?.Texts("include") ?? [],
            Exclude = paths?.Texts("exclude") ?? [],
        };
    }

    private static IReadOnlyList<string> Not(YamlFields rule) => rule.Find("pattern-not-regex") switch
    {
        null => [],
        YamlList => rule.Texts("pattern-not-regex"),
        _ => [Optional(rule, "pattern-not-regex")],
    };

    private static string Line(YamlFields fields, string key)
    {
        _ = fields.NeededText(key);
        return Optional(fields, key);
    }

    /// <summary>Texts end up in a commit message and a rule file, so each is one line.</summary>
    private static string Optional(YamlFields fields, string key)
    {
        var text = fields.Find(key) is null ? "" : fields.Text(key) ?? "";
        if (text.Any(char.IsControl))
        {
            fields.Note(key, $"'{key}' has more than one line or a control character", "Write it in one line");
        }

        return text;
    }
}
