using Factory.Patterns.Formulas;
using Factory.Patterns.Conditions;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads <c>metavariable-comparison</c>.</summary>
internal static class ComparisonReader
{
    /// <summary>The condition; null where it can't be read, which a problem says.</summary>
    public static ComparisonCondition? Read(RuleMap map, RuleContext context)
    {
        RuleKeys.Check(map, ["metavariable", "comparison", "base", "strip"], context.Problems);
        if (map["comparison"] is not RuleScalar written)
        {
            context.Problems.Add(map, "the key 'comparison' is missing or no text", "Add comparison: $X > 5");
            return null;
        }

        var radix = map["base"] is RuleScalar { Text: var digits } && int.TryParse(digits, out var given) ? given : 10;
        var strip = map["strip"] is RuleScalar { Text: "true" };
        return PatternReader.Usable(written, context, () => ComparisonExpression.Parse(written.Text, new() { Base = radix, Strip = strip })) is { } expression ? new(expression) : null;
    }
}
