using System.Text.RegularExpressions;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>Calls a formula by the names of the API that stand in it: <c>$S.StartsWith($T)</c> is <c>starts-with-one-argument</c>.</summary>
internal static class PatternSlug
{
    private const int MostNames = 3;
    private const int Longest = 48;
    private const string Otherwise = "mended-code";

    private static readonly string[] Counts = ["no-arguments", "one-argument", "two-arguments", "three-arguments", "four-arguments"];
    private static readonly Regex First = new(@"(?:\A|\n)(?:- |  - )?pattern: *(?:\|-?)?(?<text>[^\n]*(?:\n {2,}[^\n-][^\n]*)*)", RegexOptions.NonBacktracking);
    private static readonly Regex Literal = new(@"""(?:\\.|[^""\\\n])*""", RegexOptions.NonBacktracking);
    private static readonly Regex Word = new(@"\$?[A-Za-z_][A-Za-z0-9_]*", RegexOptions.NonBacktracking);
    private static readonly Regex Hump = new("[A-Z]+[a-z0-9]*|[a-z0-9]+", RegexOptions.NonBacktracking);

    /// <summary>The name.</summary>
    public static string Of(string formula)
    {
        var pattern = Literal.Replace(First.Match(formula).Groups["text"].Value, "\"\"").Trim();
        var words = Word.Matches(pattern).Where(word => word.Value[0] != '$').ToList();
        var names = words.Where(word => char.IsAsciiLetterUpper(word.Value[0])).ToList() is { Count: > 0 } api ? api : words;
        var slug = string.Join('-', names.Select(name => Slug(name.Value)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostNames));
        slug = slug.Length > Longest ? slug[..Longest].TrimEnd('-') : slug;
        return slug.Length == 0 ? Otherwise : names.Count > MostNames ? slug : $"{slug}{Arguments(pattern, names[^1])}";
    }

    private static string Slug(string name) => string.Join('-', Hump.Matches(name).Select(hump => hump.Value.ToLowerInvariant()));

    /// <summary>How many arguments the last name is called with, where the pattern says it and ends there.</summary>
    private static string Arguments(string pattern, Match name)
    {
        var rest = pattern[(name.Index + name.Length)..].TrimEnd(';');
        if (!rest.StartsWith('(') || !rest.EndsWith(')') || rest.Contains("...", StringComparison.Ordinal))
        {
            return "";
        }

        var (depth, commas) = (0, 0);
        foreach (var (index, letter) in rest.Index())
        {
            depth += letter is '(' or '[' or '{' ? 1 : letter is ')' or ']' or '}' ? -1 : 0;
            commas += letter == ',' && depth == 1 ? 1 : 0;
            if (depth == 0 && index < rest.Length - 1)
            {
                return "";
            }
        }

        var count = rest[1..^1].Trim().Length == 0 ? 0 : commas + 1;
        return count < Counts.Length ? $"-{Counts[count]}" : "";
    }
}
