using Factory.Model.Faults;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Tells keys that are supported from keys of Semgrep's that are not yet, and from slips of the pen.</summary>
internal static class RuleKeys
{
    private static readonly HashSet<string> NotYet = new(StringComparer.Ordinal)
    {
        "pattern", "pattern-not", "pattern-inside", "pattern-not-inside", "pattern-where-python", "pattern-sources", "pattern-sinks",
        "pattern-sanitizers", "pattern-propagators", "metavariable-regex", "metavariable-pattern", "metavariable-comparison",
        "metavariable-name", "metavariable-type", "metavariable-analysis", "focus-metavariable", "semgrep-internal-metavariable-name",
        "match", "taint", "mode", "join", "extract", "steps", "fix", "fix-regex", "options", "min-version", "max-version", "category",
        "equivalences", "requires", "product", "dependencies", "r2c-internal-project-depends-on", "project-depends-on", "validators",
    };

    public static void Check(RuleMap map, IReadOnlyList<string> supported, RuleProblems problems)
    {
        foreach (var key in map.Entries.Select(entry => entry.Key).Where(key => !supported.Contains(key.Text, StringComparer.Ordinal)))
        {
            if (NotYet.Contains(key.Text))
            {
                problems.Add(key, $"not supported yet: '{key.Text}'", $"Use {string.Join(", ", supported)}");
            }
            else
            {
                problems.Add(key, $"unknown key '{key.Text}'", Nearest.Suggest(key.Text, supported));
            }
        }
    }
}
