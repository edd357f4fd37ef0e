using System.Text.RegularExpressions;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Compares the text of a string literal in a pattern with a string of the code: equal, or matched where it is written <c>=~/expression/</c>.</summary>
internal sealed class TextPatterns
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Regex> expressions = new(StringComparer.Ordinal);

    public bool Matches(string wanted, string found) =>
        wanted.Length > 4 && wanted.StartsWith("=~/", StringComparison.Ordinal) && wanted.EndsWith('/') ? Expression(wanted[3..^1]).IsMatch(found) : wanted == found;

    private Regex Expression(string written)
    {
        if (!expressions.TryGetValue(written, out var expression))
        {
            expressions.Add(written, expression = new(written, RegexOptions.CultureInvariant, LongestMatch));
        }

        return expression;
    }
}
