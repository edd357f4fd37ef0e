using Factory.Patterns.Analysis;
using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Formulas;
using Factory.Patterns.Yaml;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Rules;

/// <summary>Reads what metavariables must fulfil.</summary>
internal static class ConditionReader
{
    /// <summary>The keys of conditions.</summary>
    public static readonly string[] Keys =
        ["metavariable-regex", "metavariable-pattern", "metavariable-comparison", "metavariable-type", "metavariable-analysis"];

    /// <summary>The condition of an entry; null for an entry that is none, and where it can't be read, which a problem says.</summary>
    public static Condition? Read(KeyValuePair<RuleScalar, RuleNode> entry, RuleContext context)
    {
        if (!Keys.Contains(entry.Key.Text))
        {
            return null;
        }

        if (entry.Value is not RuleMap map)
        {
            context.Problems.Add(entry.Value, $"'{entry.Key.Text}' is not a map", "Write metavariable: $X and what it must fulfil below it");
            return null;
        }

        return entry.Key.Text switch
        {
            "metavariable-regex" => Regex(map, context),
            "metavariable-pattern" => Pattern(map, context),
            "metavariable-comparison" => ComparisonReader.Read(map, context),
            "metavariable-type" => Type(map, context),
            _ => Analysis(map, context),
        };
    }

    /// <summary>One metavariable or a list of them.</summary>
    public static IReadOnlyList<string> Metavariables(RuleNode node, RuleContext context)
    {
        var names = new List<string>();
        foreach (var item in node is RuleList list ? list.Items : [node])
        {
            if (item is RuleScalar { Text: ['$', _, ..] } name)
            {
                names.Add(name.Text);
            }
            else
            {
                context.Problems.Add(item, "this is no metavariable", "Write one such as $X");
            }
        }

        return names;
    }

    /// <summary>The metavariable that a condition is about.</summary>
    public static string Metavariable(RuleMap map, RuleContext context)
    {
        if (map["metavariable"] is { } node)
        {
            return Metavariables(node, context) is [var name] ? name : "";
        }

        context.Problems.Add(map, "the key 'metavariable' is missing", "Add metavariable: $X");
        return "";
    }

    private static RegexValueCondition? Regex(RuleMap map, RuleContext context)
    {
        RuleKeys.Check(map, ["metavariable", "regex", "constant-propagation"], context.Problems);
        var name = Metavariable(map, context);
        if (map["regex"] is not RuleScalar written)
        {
            context.Problems.Add(map, "the key 'regex' is missing or no text", "Add regex: with an expression");
            return null;
        }

        return PatternReader.Usable(written, context, () => Text.RegexCondition.Parse(written.Text)) is { } expression
            ? new(name, expression, map["constant-propagation"] is RuleScalar { Text: "true" })
            : null;
    }

    private static PatternCondition? Pattern(RuleMap map, RuleContext context)
    {
        RuleKeys.Check(map, ["metavariable", "language", .. FormulaReader.Positive], context.Problems);
        var name = Metavariable(map, context);
        var language = context.Language;
        if (map["language"] is { } node)
        {
            if (node is not RuleScalar word || LanguageReader.Named(word.Text) is not { } named)
            {
                context.Problems.Add(node, "this language is not known", "Write csharp, generic or regex");
                return null;
            }

            language = named;
        }

        return FormulaReader.Read(map, context with { Language = language, IsNested = true }) is { } formula
            ? new(name, formula, map["language"] is not null && language != RuleLanguage.CSharp)
            : null;
    }

    private static TypeCondition? Type(RuleMap map, RuleContext context)
    {
        RuleKeys.Check(map, ["metavariable", "type", "types", "language"], context.Problems);
        var name = Metavariable(map, context);
        var written = (map["types"] is RuleList list ? list.Items : map["type"] is { } one ? [one] : []).OfType<RuleScalar>().ToList();
        if (written.Count == 0)
        {
            context.Problems.Add(map, "the key 'type' is missing or no text", "Add type: with the name of a type");
            return null;
        }

        if (written.Find(type => SyntaxDepth.IsTooDeepToParse(type.Text)) is { } deep)
        {
            context.Problems.Add(deep, "this nests too deep to be read", "Write the name of a type");
            return null;
        }

        return new(name, [.. written.Select(type => SyntaxFactory.ParseTypeName(type.Text.Replace('$', Sign.Letter)))]);
    }

    private static AnalysisCondition? Analysis(RuleMap map, RuleContext context)
    {
        RuleKeys.Check(map, ["metavariable", "analyzer"], context.Problems);
        var name = Metavariable(map, context);
        var analyzer = (map["analyzer"] as RuleScalar)?.Text;
        if (analyzer is not ("entropy" or "redos"))
        {
            context.Problems.Add(map["analyzer"] ?? map, $"not supported: the analyzer '{analyzer}'", "Use entropy or redos; others need Semgrep's own services");
            return null;
        }

        return new(name, analyzer == "entropy" ? StringEntropy.LooksSecret : RegexComplexity.IsDangerous);
    }
}
