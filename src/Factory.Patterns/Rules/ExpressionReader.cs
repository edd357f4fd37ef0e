using System.Text.RegularExpressions;
using Factory.Patterns.Matching;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>
/// Compiles a regular expression as Semgrep does (<c>^</c> and <c>$</c> at every line, <c>.</c> not across lines), for an engine
/// that takes time linear in the text.
/// </summary>
internal static class ExpressionReader
{
    private const int Longest = 10_000;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(10);

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
        if (node is not RuleScalar { Text: { Length: > 0 and <= Longest } written })
        {
            problems.Add(node, "this is no regular expression", $"Give one text of 1 to {Longest} characters");
            return null;
        }

        if (ExpressionSyntax.UnsupportedIn(written) is { Length: > 0 } construct)
        {
            problems.Add(node, $"not supported: {construct}", "Expressions are matched without backtracking; take matches away with pattern-not-regex instead");
            return null;
        }

        try
        {
            return new(written, new(written, RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.CultureInvariant, LongestMatch));
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            problems.Add(node, $"this is no regular expression that can be used: {refused.Message.TrimEnd('.')}", "Correct or simplify it");
            return null;
        }
    }
}
