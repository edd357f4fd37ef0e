using Factory.Model.Faults;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Tells keys that are supported from keys of Semgrep's that are not, with the reason, and from slips of the pen.</summary>
internal static class RuleKeys
{
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["pattern-where-python"] = "it would run code; use metavariable-comparison or metavariable-regex",
        ["metavariable-name"] = "it needs Semgrep's own services",
        ["semgrep-internal-metavariable-name"] = "it needs Semgrep's own services",
        ["join"] = "a rule looks at one file at a time",
        ["extract"] = "a rule looks at one file at a time",
        ["steps"] = "a rule looks at one file at a time",
        ["match"] = "write it with pattern, patterns and pattern-either",
        ["taint"] = "write it with mode: taint and pattern-sources",
        ["equivalences"] = "write each form with pattern-either",
        ["requires"] = "labels of taint are not followed",
        ["label"] = "labels of taint are not followed",
        ["control"] = "only data is followed",
        ["at-exit"] = "sinks at the end of a function are not told apart",
        ["validators"] = "a rule does not ask other machines",
        ["r2c-internal-project-depends-on"] = "use the package policy",
        ["project-depends-on"] = "use the package policy",
    };

    public static void Check(RuleMap map, IReadOnlyList<string> supported, RuleProblems problems)
    {
        foreach (var key in map.Entries.Select(entry => entry.Key).Where(key => !supported.Contains(key.Text, StringComparer.Ordinal)))
        {
            if (Elsewhere.TryGetValue(key.Text, out var reason))
            {
                problems.Add(key, $"not supported: '{key.Text}': {reason}", $"Remove it; known here are {string.Join(", ", supported)}");
            }
            else
            {
                problems.Add(key, $"unknown key '{key.Text}'", Nearest.Suggest(key.Text, supported));
            }
        }
    }
}
