using System.Text.RegularExpressions;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Rules;

/// <summary>Puts what metavariables stand for into a text.</summary>
internal static class MessageText
{
    private static readonly Regex Metavariable = new(@"value\(\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*\)|\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*|\$[0-9]+", RegexOptions.NonBacktracking);

    /// <summary>The text with each metavariable replaced; those that stand for nothing stay as they are.</summary>
    public static string Fill(string text, Bindings bindings) => !text.Contains('$', StringComparison.Ordinal)
        ? text
        : Metavariable.Replace(text, found =>
        {
            var name = found.Value.StartsWith("value(", StringComparison.Ordinal) ? found.Value[6..^1] : found.Value;
            return bindings[name]?.Text ?? found.Value;
        });
}
