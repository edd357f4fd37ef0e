using System.Text.RegularExpressions;

namespace Factory.Gates.Learning.Rules;

/// <summary>Finds the ids of the rules of a file in its lines, without parsing it: only keys of an item of <c>rules:</c> count.</summary>
internal static class RuleIds
{
    private const string IdKey = @"[""']?id[""']?:\s*[""']?(?<id>[A-Za-z0-9_.-]+)";

    private static readonly Regex BlockId = new($@"\A{IdKey}", RegexOptions.NonBacktracking);
    private static readonly Regex FlowId = new($@"(\A|[\s{{,]){IdKey}", RegexOptions.NonBacktracking);
    private static readonly Regex InnerMap = new(@"\{[^{}]*\}", RegexOptions.NonBacktracking);

    /// <summary>The ids, in file order.</summary>
    public static IEnumerable<string> In(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').SkipWhile(line => !line.StartsWith("rules:", StringComparison.Ordinal)).ToList();
        return lines.Skip(1).FirstOrDefault(IsItem) is { } first
            ? InItems(lines, IndentOf(first))
            : FlowId.Matches(string.Join('\n', lines)).Select(match => match.Groups["id"].Value);
    }

    /// <summary>The ids of a list whose dashes stand at an indent: keys of an item stand below its first one, or in braces.</summary>
    private static IEnumerable<string> InItems(IReadOnlyList<string> lines, int dash)
    {
        var (column, isFlow) = (-1, false);
        foreach (var line in lines)
        {
            var at = IndentOf(line);
            if (at == dash && IsItem(line))
            {
                at += 1 + IndentOf(line[(at + 1)..]);
                (column, isFlow) = (at < line.Length ? at : -1, at < line.Length && line[at] == '{');
            }

            column = column < 0 && at > dash && at < line.Length ? at : column;
            var match = isFlow ? FlowId.Match(WithoutInnerMaps(line)) : at == column ? BlockId.Match(line[at..]) : Match.Empty;
            if (match.Success)
            {
                yield return match.Groups["id"].Value;
            }
        }
    }

    private static bool IsItem(string line) => line.TrimStart(' ') is "-" or ['-', ' ', ..];

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>What stands in a map of a rule is no key of the rule.</summary>
    private static string WithoutInnerMaps(string line)
    {
        var open = line.IndexOf('{', StringComparison.Ordinal);
        return open < 0 ? line : $"{line[..(open + 1)]}{InnerMap.Replace(line[(open + 1)..], "")}";
    }
}
