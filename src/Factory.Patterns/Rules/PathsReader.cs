using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads <c>paths</c>.</summary>
internal static class PathsReader
{
    public static PathFilter Read(RuleMap rule, RuleProblems problems)
    {
        switch (rule["paths"])
        {
            case null:
                return PathFilter.All;
            case RuleMap map:
                RuleKeys.Check(map, ["include", "exclude"], problems);
                return new(Patterns(map["include"], problems), Patterns(map["exclude"], problems));
            case var other:
                problems.Add(other, "'paths' is not a map", "Write include: and exclude: below it, each with a list");
                return PathFilter.All;
        }
    }

    private static List<string> Patterns(RuleNode? node, RuleProblems problems)
    {
        var patterns = new List<string>();
        foreach (var item in node switch { null => [], RuleList list => list.Items, _ => [node] })
        {
            var mistake = item is RuleScalar text ? PathFilter.MistakeIn(text.Text) : "it is no single value";
            if (mistake.Length == 0)
            {
                patterns.Add(((RuleScalar)item).Text);
            }
            else
            {
                problems.Add(item, $"a path pattern is not supported: {mistake}", "Use names, /, *, ** and ?, such as src/**/*.cs");
            }
        }

        return patterns;
    }
}
