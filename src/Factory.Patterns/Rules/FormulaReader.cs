using Factory.Patterns.Matching;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads what a rule matches: <c>pattern-regex</c>, <c>patterns</c> or <c>pattern-either</c>, one of them.</summary>
internal static class FormulaReader
{
    private const string One = "pattern-regex";
    private const string All = "patterns";
    private const string Any = "pattern-either";
    private const string Not = "pattern-not-regex";

    public static Formula? Read(RuleMap map, RuleProblems problems)
    {
        var given = map.Entries.Where(entry => entry.Key.Text is One or All or Any).ToList();
        if (given.Count == 1)
        {
            return Read(given[0].Key.Text, given[0].Value, problems);
        }

        problems.Add(
            given.Count == 0 ? map : given[1].Key,
            given.Count == 0 ? "there is no pattern" : $"'{given[0].Key.Text}' and '{given[1].Key.Text}' exclude each other",
            $"Give one of {One}, {All} and {Any}");
        return null;
    }

    private static Formula? Read(string key, RuleNode value, RuleProblems problems) => key switch
    {
        One => ExpressionReader.Read(value, problems),
        Any => Parts(value, [One, All, Any], problems) is { Count: > 0 } parts ? new AnyOf([.. parts.Select(part => part.Formula)]) : null,
        _ => Together(value, problems),
    };

    private static AllOf? Together(RuleNode value, RuleProblems problems)
    {
        var parts = Parts(value, [One, All, Any, Not], problems);
        var positive = parts.Where(part => part.Key != Not).Select(part => part.Formula).ToList();
        if (positive.Count > 0)
        {
            return new(positive, [.. parts.Where(part => part.Key == Not).Select(part => (Expression)part.Formula)]);
        }

        if (parts.Count > 0)
        {
            problems.Add(value, $"'{All}' only says what does not match", $"Add {One}");
        }

        return null;
    }

    private static List<(string Key, Formula Formula)> Parts(RuleNode value, IReadOnlyList<string> allowed, RuleProblems problems)
    {
        if (value is not RuleList { Items.Count: > 0 } list)
        {
            problems.Add(value, "this is no list of patterns", $"Write - {One}: and an expression");
            return [];
        }

        var parts = new List<(string, Formula)>();
        foreach (var item in list.Items)
        {
            if (item is not RuleMap { Entries: [var (key, inner)] } map)
            {
                problems.Add(item, "this is not one pattern", $"Write - {One}: and an expression");
                continue;
            }

            RuleKeys.Check(map, allowed, problems);
            if (allowed.Contains(key.Text) && Part(key.Text, inner, problems) is { } formula)
            {
                parts.Add((key.Text, formula));
            }
        }

        return parts;
    }

    private static Formula? Part(string key, RuleNode value, RuleProblems problems) =>
        key == Not ? ExpressionReader.ReadNegative(value, problems) : Read(key, value, problems);
}
