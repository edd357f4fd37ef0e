using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Reads the rule of a lesson. What its patterns say is read with the rule file that they end up in.</summary>
internal static class LessonRuleReader
{
    private const string Not = "pattern-not-regex";

    private static readonly string[] Own = ["id", "message", "severity", "languages", "paths"];

    private static readonly string[] Formula =
    [
        "pattern", "patterns", "pattern-either", "pattern-regex", Not, "mode",
        "pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators", "options", "fix", "fix-regex",
    ];

    /// <summary>The rule; null where the lesson has none.</summary>
    public static LessonRule? Read(YamlFields lesson)
    {
        if (lesson.Fields("rule", [.. Own, .. Formula]) is not { } rule)
        {
            return null;
        }

        if (!Formula.Any(key => key.StartsWith("pattern", StringComparison.Ordinal) && key != Not && rule.Find(key) is not null))
        {
            rule.Note(rule.Map, "there is no pattern", "Add pattern: or pattern-regex:, or another of Semgrep's keys that says what matches");
        }

        var paths = rule.Fields("paths", "include", "exclude");
        var message = string.Join(' ', rule.NeededText("message").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new(LessonLine.Needed(rule, "id"), message, rule.Map.Line, rule.Map.Column)
        {
            Shown = Shown(rule),
            Severity = LessonLine.Optional(rule, "severity") is { Length: > 0 } severity ? severity : "ERROR",
            Languages = rule.Texts("languages"),
            Include = paths?.Texts("include") ?? [],
            Exclude = paths?.Texts("exclude") ?? [],
            Formula = Whole([.. rule.Map.Entries.Where(entry => Formula.Contains(entry.Key.Text, StringComparer.Ordinal))]),
            Source = rule.Map,
        };
    }

    private static string Shown(YamlFields rule)
    {
        var written = (rule.Find("pattern-regex") ?? rule.Find("pattern")) as YamlText;
        return written?.Text.Trim() is { Length: > 0 } line && !line.Any(char.IsControl) ? line : LessonLine.Optional(rule, "id");
    }

    /// <summary>The short form, one expression with others that take its matches away, in the words of the format.</summary>
    private static IReadOnlyList<YamlEntry> Whole(IReadOnlyList<YamlEntry> entries)
    {
        if (entries.FirstOrDefault(entry => entry.Key.Text == Not) is not { } not)
        {
            return entries;
        }

        var positive = entries.Where(entry => entry.Key.Text is "pattern" or "pattern-regex" or "pattern-either");
        var taken = not.Value is YamlList list ? list.Items : [not.Value];
        var parts = positive.Concat(taken.Select(one => new YamlEntry(not.Key, one))).Select(entry => new YamlMap(entry.Key.Line, entry.Key.Column, [entry]));
        var patterns = new YamlEntry(not.Key with { Text = "patterns" }, new YamlList(not.Key.Line, not.Key.Column, [.. parts]));
        return [.. entries.Where(entry => entry.Key.Text is not ("pattern" or "pattern-regex" or "pattern-either" or Not)), patterns];
    }
}
