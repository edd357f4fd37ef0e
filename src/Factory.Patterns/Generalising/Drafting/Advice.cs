using System.Text.RegularExpressions;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Says in a rule's own metavariables what to write instead, where that is short and all of them are known.</summary>
internal static class Advice
{
    private const int Longest = 120;

    private static readonly Regex Metavariable = new(@"\$[A-Z][A-Z0-9_]*", RegexOptions.NonBacktracking);
    private static readonly Regex Typed = new(@"\([^()$]+ (?<name>\$[A-Z][A-Z0-9_]*)\)", RegexOptions.NonBacktracking);

    /// <summary>The sentence; empty where it would not be simple.</summary>
    /// <param name="bad">The pattern that matches.</param>
    /// <param name="good">What the fix wrote, with the same metavariables.</param>
    public static string Of(string bad, string good)
    {
        var known = Names(bad);
        var isSimple = bad != good && bad.Length + good.Length <= Longest && !$"{bad}{good}".Contains("...", StringComparison.Ordinal) && !$"{bad}{good}".Contains('\n', StringComparison.Ordinal);
        return isSimple && Names(good).IsSubsetOf(known) ? $"Write {good} instead of {Typed.Replace(bad, "${name}")}" : "";
    }

    private static HashSet<string> Names(string pattern) => Metavariable.Matches(pattern).Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
}
