using System.Buffers;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Patterns.Formulas;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads one rule.</summary>
internal static class RuleReader
{
    private static readonly string[] Keys =
    [
        "id", "message", "severity", "languages", .. FormulaReader.Positive, "paths", "metadata", "options", "fix", "fix-regex", "mode",
        "min-version", "max-version", .. TaintReader.Keys,
    ];

    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal)
    {
        ["INFO"] = Severity.Note,
        ["LOW"] = Severity.Note,
        ["WARNING"] = Severity.Warning,
        ["MEDIUM"] = Severity.Warning,
        ["ERROR"] = Severity.Error,
        ["HIGH"] = Severity.Error,
        ["CRITICAL"] = Severity.Error,
    };

    private const int LongestId = 100;

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    public static Rule? Read(RuleNode node, RuleProblems problems)
    {
        if (node is not RuleMap map)
        {
            problems.Add(node, "a rule is not a list or a single value", "Give it keys: id, message, severity, languages, pattern-regex");
            return null;
        }

        RuleKeys.Check(map, Keys, problems);
        var context = new RuleContext(LanguageReader.Read(map, problems), OptionsReader.Read(map, problems), problems);
        var id = Id(map, problems);
        var isTaint = IsTaint(map, problems);

        // A rule without a pattern is a problem by now; reading on finds its other mistakes.
        return new(id, isTaint ? new AnyFormula([]) : FormulaReader.Read(map, context) ?? new AnyFormula([]))
        {
            Taint = isTaint ? TaintReader.Read(map, context) : null,
            Language = context.Language,
            Message = Needed(map, "message", problems)?.Text.Trim() ?? "",
            Severity = SeverityOf(map, problems),
            Stage = RuleMetadata.Stage(map, problems),
            Metadata = RuleMetadata.Read(map, problems),
            Paths = PathsReader.Read(map, problems),
            Fix = FixReader.Read(map, problems),
            Location = new(problems.Path, map.Line, map.Column),
            Content = RuleContent.Of(map),
        };
    }

    private static bool IsTaint(RuleMap map, RuleProblems problems)
    {
        switch ((map["mode"] as RuleScalar)?.Text)
        {
            case "taint":
                return true;
            case null or "search":
                return false;
            case var other:
                problems.Add(map["mode"]!, $"not supported: the mode '{other}'", "Use search, which is what a rule does without a mode, or taint");
                return false;
        }
    }

    private static string Id(RuleMap map, RuleProblems problems)
    {
        var id = Needed(map, "id", problems);
        if (id is not null && !IsId(id.Text))
        {
            problems.Add(id, $"'{id.Text}' is not an id", "Use letters, digits, dots and dashes, such as no-sync-wait");
        }
        else if (id is not null && id.Text is ['F', 'A', 'C', >= '0' and <= '9', ..])
        {
            problems.Add(id, $"'{id.Text}' looks like a built-in check", "Choose an id that does not start with FAC and a digit");
        }

        return id?.Text ?? "";
    }

    /// <summary>Whether a text can name a rule, its file and its comments that let a match stand.</summary>
    private static bool IsId(string text) =>
        text.Length <= LongestId && char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(IdLetters) && !text.Contains("..", StringComparison.Ordinal);

    private static Severity SeverityOf(RuleMap map, RuleProblems problems)
    {
        var word = Needed(map, "severity", problems);
        if (word is not null && !Severities.ContainsKey(word.Text))
        {
            problems.Add(word, $"unknown severity '{word.Text}'", Nearest.Suggest(word.Text, Severities.Keys));
        }

        return Severities.GetValueOrDefault(word?.Text ?? "", Severity.Error);
    }

    private static RuleScalar? Needed(RuleMap map, string key, RuleProblems problems)
    {
        if (map[key] is RuleScalar { Text.Length: > 0 } value && !string.IsNullOrWhiteSpace(value.Text))
        {
            return value;
        }

        problems.Add(map[key] ?? map, $"the key '{key}' is missing or has no single value", $"Add {key}: with its value");
        return null;
    }
}
