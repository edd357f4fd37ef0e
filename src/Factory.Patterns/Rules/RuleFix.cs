using System.Text.RegularExpressions;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Rules;

/// <summary>How a rule mends what it matches.</summary>
/// <param name="Replacement">What takes its place: code with metavariables, or with <paramref name="Expression"/> the replacement of each of its matches.</param>
/// <param name="Expression"><c>fix-regex</c>: what is replaced in the matched text; null where all of it is.</param>
/// <param name="Count">How often it is replaced; 0 for always.</param>
internal sealed record RuleFix(string Replacement, Regex? Expression, int Count)
{
    private static readonly Regex Group = new(@"\\([1-9])", RegexOptions.NonBacktracking);

    /// <summary>The text that takes the place of a match.</summary>
    public string Of(string matched, Bindings bindings) => Expression is null
        ? MessageText.Fill(Replacement, bindings)
        : Expression.Replace(matched, Group.Replace(Replacement, "$$$1"), Count == 0 ? -1 : Count);
}
