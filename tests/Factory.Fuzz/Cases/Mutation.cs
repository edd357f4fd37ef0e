namespace Factory.Fuzz.Cases;

/// <summary>Changes a text as a careless or a hostile hand would.</summary>
internal static class Mutation
{
    private const int Longest = 24 * 1024;

    private static readonly string[] Signs =
    [
        "$X", "$...ARGS", "$_", "$", "...", "<...", "...>", "<... $X ...>", "(", ")", "[", "]", "{", "}", "<", ">", "\"", "'", "\"\"\"", "@\"", "$\"{", "$$\"\"\"{{",
        "/*", "*/", "//", "\n", "\r\n", "\r", "\t", "\0", "\uFEFF", "\u2028", "é", "漢字", "😀", "\uD800", "ǁ", "\\u0041", "\\", "#if A\n", "#else\n", "#endif\n", "#", "=>",
        "??=", "..", "0x", "1e999", "99999999999999999999", "int.MinValue", "-", "!", "~", ";", ",", ":", "?", "async ", "await ", "checked(", "new() ", "stackalloc int[", "is not ", "switch { _ => 1 }",
        "from a in b ", "where T : ", "(?<a>", "(a+)+$", "\\p{L}", "[^", "{9,99999}", "(?=", "\\k<a>", "| ", "> ", "- ", "&a ", "*a ", "!!str ", "? ", "%", "`", "---\n", "..."
    ];

    private static readonly string[] Keys =
    [
        "rules", "id", "message", "severity", "languages", "pattern", "patterns", "pattern-either", "pattern-not", "pattern-inside", "pattern-not-inside",
        "pattern-regex", "pattern-not-regex", "metavariable-regex", "metavariable-pattern", "metavariable-comparison", "metavariable-analysis", "metavariable-type", "metavariable", "regex",
        "comparison", "focus-metavariable", "mode", "pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators", "from", "to", "fix", "fix-regex",
        "replacement", "options", "paths", "include", "exclude", "metadata", "min-version", "match", "all", "any", "not", "inside", "base", "strip", "type", "types", "analyzer",
    ];

    private static readonly string[] Values =
    [
        "csharp", "regex", "generic", "[csharp]", "[generic]", "[regex]", "ERROR", "taint", "search", "$X", "true", "0", "-1", "~", "[]", "{}", "''", "\"\\u0000\"", "|", ">-", "$X > 1", "$X < 1 / 0",
        "int($X) ** 9 == 3", "len($X) > 1", "'**/*.cs'", "'[a-'", "'(a|a)*b'", "entropy", "redos", "...", "[[[[]]]]", "{a: {b: {c: d}}}", "99999999999999999999", "re.match('a', $X)",
    ];

    private static readonly (string Open, string Close)[] Nests =
    [
        ("(", ")"), ("[", "]"), ("{", "}"), ("a(", ")"), ("a<", ">"), ("<... ", " ...>"), ("new A { B = ", " }"), ("() => ", ""), ("!", ""), ("-", ""), ("(int)", ""), ("await ", ""), ("a ? b : ", ""),
        ("a ?? ", ""), ("a = ", ""), ("", " + a"), ("", ".a"), ("", "()"), ("", "[0]"), ("", "!"), ("if (a) ", ""), ("else if (a) ", ""), ("a: ", ""), ("class A {", "}"), ("$\"{", "}\""), ("#if A\n", "\n#endif\n"),
        ("namespace A {", "}"), ("- ", ""), ("(?:", ")*"), ("", "[]"), ("", "?"), ("", " is a"), ("", " and a"), ("not ", ""), ("a < b > ", ""), ("from a in b select ", ""), ("int ", ""), ("", "|a"),
    ];

    private static readonly int[] Depths = [2, 3, 5, 10, 30];
    private static readonly int[] GreatDepths = [70, 190, 210, 1000, 3000, 9000];

    /// <summary>The text after one to six changes; pieces may come from another one.</summary>
    public static string Of(string text, string other, Dice dice, bool isYaml)
    {
        for (var changes = 1 + dice.Next(dice.OneIn(3) ? 6 : 2); changes > 0; changes--)
        {
            text = isYaml && dice.OneIn(2) ? YamlChange(text, dice) : Change(text, other, dice);
            text = text.Length > Longest ? text[..Longest] : text;
        }

        return text;
    }

    private static string Change(string text, string other, Dice dice)
    {
        var at = Pieces.Some(text, dice);
        var piece = text[at];
        return dice.Next(9) switch
        {
            0 => Replaced(text, at, ""),
            1 => Replaced(text, at, piece + piece),
            2 => Swapped(text, dice),
            3 => Replaced(text, at, other[Pieces.Some(other, dice)]),
            4 => Replaced(text, at, dice.Pick(Signs) + piece),
            5 => Replaced(text, at, dice.Pick(Signs)),
            6 => Replaced(text, at, piece + dice.Pick(Signs) + other[Pieces.Some(other, dice)]),
            7 when dice.OneIn(20) => Replaced(text, at, new(dice.Pick<char>(['a', 'A', '_', 'é', '$']), dice.Pick(GreatDepths))),
            7 => text[..at.Start.Value],
            _ => Nested(text, at, dice),
        };
    }

    private static string YamlChange(string text, Dice dice)
    {
        var at = Pieces.Lines(text, dice);
        var line = text[at];
        var content = line.TrimStart(' ');
        var indent = line[..^content.Length];
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        return dice.Next(4) switch
        {
            0 when colon > 0 => Replaced(text, at, $"{indent}{(content[0] == '-' ? "- " : "")}{dice.Pick(Keys)}{content[colon..]}"),
            1 when colon > 0 => Replaced(text, at, $"{indent}{content[..colon]}: {dice.Pick(Values)}\n"),
            2 => Replaced(text, at, new string(' ', dice.Next(12)) + content),
            _ => Replaced(text, at, $"{indent}{(dice.OneIn(2) ? "- " : "")}{dice.Pick(Keys)}: {dice.Pick(Values)}\n{line}"),
        };
    }

    private static string Nested(string text, Range at, Dice dice)
    {
        var (open, close) = dice.Pick(Nests);
        var depth = dice.OneIn(200) ? dice.Pick(GreatDepths) : dice.Pick(Depths);
        var closings = dice.OneIn(4) ? depth - 1 : depth;
        return Replaced(text, at, string.Concat(Enumerable.Repeat(open, depth)) + text[at] + string.Concat(Enumerable.Repeat(close, closings)));
    }

    private static string Swapped(string text, Dice dice)
    {
        var (one, two) = (Pieces.Some(text, dice), Pieces.Some(text, dice));
        var (first, second) = one.Start.Value <= two.Start.Value ? (one, two) : (two, one);
        return first.End.Value > second.Start.Value
            ? Replaced(text, first, "")
            : text[..first.Start.Value] + text[second] + text[first.End.Value..second.Start.Value] + text[first] + text[second.End.Value..];
    }

    private static string Replaced(string text, Range at, string by) => text[..at.Start.Value] + by + text[at.End.Value..];
}
