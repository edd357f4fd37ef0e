using Factory.Model.Faults;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>
/// Reads a file in Semgrep's rule format: rules over C#, over words of any text (<c>generic</c>), and over text (<c>regex</c>).
/// Whatever else the format knows is reported as not supported; nothing is passed over in silence.
/// </summary>
public static class RuleFile
{
    /// <summary>The rules in file order.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    public static IReadOnlyList<Rule> Parse(string path, string text)
    {
        var problems = new RuleProblems(path);
        var rules = RuleYaml.Read(text, problems) is { } root ? Rules(root, problems) : [];
        problems.ThrowIfAny();
        return rules;
    }

    private static List<Rule> Rules(RuleNode root, RuleProblems problems)
    {
        if (root is not RuleMap map || map["rules"] is not RuleList { Items.Count: > 0 } list)
        {
            problems.Add(root, "there is no list of rules", "Start the file with rules: and a dash before each rule");
            return [];
        }

        RuleKeys.Check(map, ["rules"], problems);
        var rules = list.Items.Select(item => RuleReader.Read(item, problems)).OfType<Rule>().ToList();
        foreach (var twice in rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            problems.Add(twice.Location.Line, twice.Location.Column, $"the id '{twice.Id}' is given twice", "Give each rule its own id");
        }

        return rules;
    }
}
