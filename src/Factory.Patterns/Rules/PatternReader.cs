using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Factory.Patterns.Text;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads a single pattern, in whatever language the rule has.</summary>
internal static class PatternReader
{
    /// <summary>A pattern of the rule's language; null where it can't be read, which a problem says.</summary>
    public static Pattern? Read(RuleNode node, RuleContext context)
    {
        if (node is not RuleScalar written || string.IsNullOrWhiteSpace(written.Text))
        {
            context.Problems.Add(node, "a pattern is one text", "Write the code that is to be found, with $X and ... where anything may stand");
            return null;
        }

        return context.Language switch
        {
            RuleLanguage.CSharp => CSharp(written, context),
            RuleLanguage.Regex => Expression(node, context),
            _ => Usable(node, context, () => Generic.GenericPattern.Parse(written.Text, context.Options.Generic)),
        };
    }

    /// <summary>A regular expression that gives matches.</summary>
    public static Pattern? Expression(RuleNode node, RuleContext context)
    {
        if (node is not RuleScalar written)
        {
            context.Problems.Add(node, "an expression is one text", "Write a regular expression");
            return null;
        }

        return Usable(node, context, () => RegexPattern.Parse(written.Text));
    }

    /// <summary>Runs what may refuse a text, and says at its place why.</summary>
    public static T? Usable<T>(RuleNode node, RuleContext context, Func<T> parse)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (UnusablePatternException refused)
        {
            context.Problems.Add(node, refused.What, refused.Instead);
            return null;
        }
    }

    private static CSharpPattern? CSharp(RuleScalar written, RuleContext context)
    {
        if (PatternParser.Parse(written.Text, out var mistake) is { } parsed)
        {
            return new(parsed, context.Options.CSharp);
        }

        var (line, column) = written.Place(mistake!.Place);
        context.Problems.Add(line, column, mistake.What, mistake.Instead);
        return null;
    }
}
