using Factory.Gates.Envelope.Globs;
using Factory.Gates.Learning.Rules;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Backtesting;

/// <summary>Knows which rules are about which paths. Paths with the same rules share a number, so that one content is matched once for all of them.</summary>
internal sealed class Coverage(IReadOnlyList<Rule> rules, GlobSet excluded)
{
    /// <summary>The number of the paths that no rule is about.</summary>
    public const int None = 0;

    private readonly Dictionary<string, int> ofPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ofRules = new(StringComparer.Ordinal) { [""] = None };
    private readonly List<IReadOnlyList<int>> sets = [[]];

    /// <summary>The number of a path.</summary>
    public int Of(string path)
    {
        if (!ofPath.TryGetValue(path, out var set))
        {
            ofPath[path] = set = Find(path);
        }

        return set;
    }

    /// <summary>The rules behind a number, as places in their list.</summary>
    public IReadOnlyList<int> RulesOf(int set) => sets[set];

    private int Find(string path)
    {
        IReadOnlyList<int> covering = RuleFolder.Judges(path) && !excluded.Matches(path)
            ? [.. Enumerable.Range(0, rules.Count).Where(i => rules[i].Covers(path))]
            : [];
        var name = string.Join(' ', covering);
        if (!ofRules.TryGetValue(name, out var set))
        {
            ofRules[name] = set = sets.Count;
            sets.Add(covering);
        }

        return set;
    }
}
