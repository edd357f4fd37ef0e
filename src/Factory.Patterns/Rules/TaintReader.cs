using Factory.Patterns.Taint;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads <c>mode: taint</c>.</summary>
internal static class TaintReader
{
    /// <summary>The keys of a taint rule.</summary>
    public static readonly string[] Keys = ["pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators"];

    private static readonly string[] PartKeys = [.. FormulaReader.Positive, "exact", "by-side-effect", "not_conflicting"];

    /// <summary>What the rule follows.</summary>
    public static TaintSpec Read(RuleMap rule, RuleContext context)
    {
        if (context.Language != RuleLanguage.CSharp)
        {
            context.Problems.Add(rule["mode"]!, "not supported: taint in text", "Write languages: [csharp]");
        }

        return new(Parts(rule, Keys[0], context), Parts(rule, Keys[1], context))
        {
            Sanitizers = rule[Keys[2]] is null ? [] : Parts(rule, Keys[2], context),
            Propagators = Propagators(rule, context),
            Unify = context.Options.UnifyTaint,
        };
    }

    private static List<TaintPart> Parts(RuleMap rule, string key, RuleContext context)
    {
        var parts = new List<TaintPart>();
        foreach (var map in Items(rule, key, context))
        {
            RuleKeys.Check(map, PartKeys, context.Problems);
            if (FormulaReader.Read(map, context) is { } formula)
            {
                parts.Add(new(formula) { Exact = Is(map, "exact"), BySideEffect = Is(map, "by-side-effect"), NotConflicting = Is(map, "not_conflicting") });
            }
        }

        return parts;
    }

    private static List<TaintPropagator> Propagators(RuleMap rule, RuleContext context)
    {
        var propagators = new List<TaintPropagator>();
        foreach (var map in rule[Keys[3]] is null ? [] : Items(rule, Keys[3], context))
        {
            RuleKeys.Check(map, [.. FormulaReader.Positive, "from", "to", "by-side-effect"], context.Problems);
            if (map["from"] is not RuleScalar from || map["to"] is not RuleScalar to)
            {
                context.Problems.Add(map, "a propagator names no 'from' and 'to'", "Add from: $X and to: $Y");
            }
            else if (FormulaReader.Read(map, context) is { } formula)
            {
                propagators.Add(new(formula, from.Text, to.Text));
            }
        }

        return propagators;
    }

    private static IEnumerable<RuleMap> Items(RuleMap rule, string key, RuleContext context)
    {
        if (rule[key] is not RuleList { Items: [_, ..] items })
        {
            context.Problems.Add(rule[key] ?? rule, $"the key '{key}' is missing or no list", $"Add {key}: with - pattern: below it");
            return [];
        }

        foreach (var item in items.Where(item => item is not RuleMap))
        {
            context.Problems.Add(item, "this is not one pattern", "Write - pattern: and the code that is to be found");
        }

        return items.OfType<RuleMap>();
    }

    private static bool Is(RuleMap map, string key) => map[key] is RuleScalar { Text: "true" };
}
