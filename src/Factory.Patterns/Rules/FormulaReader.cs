using Factory.Patterns.Formulas;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads what a rule matches: one of <c>pattern</c>, <c>patterns</c>, <c>pattern-either</c> and <c>pattern-regex</c>.</summary>
internal static class FormulaReader
{
    /// <summary>The keys that say what a rule matches.</summary>
    public static readonly string[] Positive = ["pattern", "patterns", "pattern-either", "pattern-regex"];

    private static readonly string[] InPatterns =
    [
        .. Positive, "pattern-inside", "pattern-not", "pattern-not-inside", "pattern-not-regex", "focus-metavariable",
        .. ConditionReader.Keys,
    ];

    private static readonly string[] InEither = [.. Positive, "pattern-inside"];

    /// <summary>The formula of a map that has one of the keys; null where it has none or several, which a problem says.</summary>
    public static Formula? Read(RuleMap map, RuleContext context)
    {
        var given = map.Entries.Where(entry => Positive.Contains(entry.Key.Text)).ToList();
        if (given.Count == 1)
        {
            return Part(given[0], context);
        }

        context.Problems.Add(
            given.Count == 0 ? map : given[1].Key,
            given.Count == 0 ? "there is no pattern" : $"'{given[0].Key.Text}' and '{given[1].Key.Text}' exclude each other",
            $"Give one of {string.Join(", ", Positive)}");
        return null;
    }

    private static Formula? Part(KeyValuePair<RuleScalar, RuleNode> entry, RuleContext context) => entry.Key.Text switch
    {
        "pattern" => PatternReader.Read(entry.Value, context) is { } pattern ? new PatternFormula(pattern, KindOf(pattern)) : null,
        "pattern-regex" => PatternReader.Expression(entry.Value, context) is { } expression ? new PatternFormula(expression, MatchKind.Text) : null,
        "pattern-either" => Either(entry.Value, context),
        "patterns" => All(entry.Value, context),
        _ => Inner(entry.Value, context) is { } inner ? new InsideFormula(inner) : null,
    };

    private static MatchKind KindOf(Matching.Pattern pattern) => pattern is Text.RegexPattern ? MatchKind.Text : MatchKind.Plain;

    private static AnyFormula? Either(RuleNode value, RuleContext context)
    {
        var parts = Entries(value, InEither, context).Select(entry => Part(entry, context)).OfType<Formula>().ToList();
        return parts.Count > 0 ? new(parts) : null;
    }

    private static AllFormula? All(RuleNode value, RuleContext context)
    {
        var entries = Entries(value, InPatterns, context);
        var positive = entries.Where(entry => InEither.Contains(entry.Key.Text)).Select(entry => Part(entry, context)).OfType<Formula>().ToList();
        var all = new AllFormula(positive, [.. entries.Select(entry => Excluded(entry, context)).OfType<Formula>()])
        {
            Conditions = [.. entries.Select(entry => ConditionReader.Read(entry, context)).OfType<Condition>()],
            Focus = [.. entries.Where(entry => entry.Key.Text == "focus-metavariable").Select(entry => ConditionReader.Metavariables(entry.Value, context))],
        };
        if (positive.Count == 0 && entries.Count > 0 && !context.IsNested && !entries.Any(entry => InEither.Contains(entry.Key.Text)))
        {
            context.Problems.Add(value, "'patterns' only says what does not match", "Add pattern: or another key that says what matches");
        }

        return all;
    }

    private static Formula? Excluded(KeyValuePair<RuleScalar, RuleNode> entry, RuleContext context) => entry.Key.Text switch
    {
        "pattern-not" => Inner(entry.Value, context),
        "pattern-not-inside" => Inner(entry.Value, context) is { } inner ? new InsideFormula(inner) : null,
        "pattern-not-regex" => PatternReader.Expression(entry.Value, context) is { } expression ? new PatternFormula(expression, MatchKind.Text) : null,
        _ => null,
    };

    /// <summary>What <c>pattern-inside</c> and <c>pattern-not</c> hold: a pattern, or a formula of their own.</summary>
    private static Formula? Inner(RuleNode value, RuleContext context) => value is RuleMap map
        ? Read(map, context)
        : PatternReader.Read(value, context) is { } pattern ? new PatternFormula(pattern, KindOf(pattern)) : null;

    private static List<KeyValuePair<RuleScalar, RuleNode>> Entries(RuleNode value, IReadOnlyList<string> allowed, RuleContext context)
    {
        if (value is not RuleList { Items: [_, ..] items })
        {
            context.Problems.Add(value, "this is no list of patterns", "Write - pattern: and the code that is to be found");
            return [];
        }

        var entries = new List<KeyValuePair<RuleScalar, RuleNode>>();
        foreach (var item in items)
        {
            if (item is not RuleMap { Entries: [_, ..] } map || map.Entries.Count > 1 && map.Entries[0].Key.Text != "pattern")
            {
                context.Problems.Add(item, "this is not one pattern", "Write - pattern: and the code that is to be found");
                continue;
            }

            RuleKeys.Check(map, allowed, context.Problems);
            entries.AddRange(map.Entries.Where(entry => allowed.Contains(entry.Key.Text)));
        }

        return entries;
    }
}
