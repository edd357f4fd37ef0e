using Factory.Patterns.Matching;
using Factory.Patterns.Text;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads a regular expression as Semgrep does: PCRE's syntax, <c>^</c> and <c>$</c> at every line.</summary>
internal static class ExpressionReader
{
    /// <summary>An expression that gives matches, so it must not match the empty text.</summary>
    public static Expression? Read(RuleNode node, RuleProblems problems)
    {
        var expression = ReadNegative(node, problems);
        if (expression is null || !expression.Regex.IsMatch(""))
        {
            return expression;
        }

        problems.Add(node, "the expression matches the empty text, so it matches everywhere", "Ask for at least one character");
        return null;
    }

    /// <summary>An expression that takes matches away.</summary>
    public static Expression? ReadNegative(RuleNode node, RuleProblems problems)
    {
        if (node is not RuleScalar { Text: var written })
        {
            problems.Add(node, "this is no regular expression", "Give one text");
            return null;
        }

        try
        {
            return new(written, TextExpression.InLines(written).Regex);
        }
        catch (UnusablePatternException refused)
        {
            problems.Add(node, refused.What, refused.Instead);
            return null;
        }
    }
}
