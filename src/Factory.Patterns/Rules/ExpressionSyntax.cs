namespace Factory.Patterns.Rules;

/// <summary>
/// Names what an expression holds that the engine can't do, or that the engine reads differently from Semgrep's, so that
/// neither is found out by a rule that never matches.
/// </summary>
internal static class ExpressionSyntax
{
    private static readonly (string Opening, string Name)[] Groups =
    [
        ("(?=", "a lookahead (?=…)"),
        ("(?!", "a negative lookahead (?!…)"),
        ("(?<=", "a lookbehind (?<=…)"),
        ("(?<!", "a negative lookbehind (?<!…)"),
        ("(?>", "an atomic group (?>…)"),
        ("(?(", "a condition (?(…)…)"),
        ("(?P", "a named group (?P<…>…); use (?:…)"),
        ("(?<", "a named group (?<…>…); use (?:…)"),
        ("(?'", "a named group (?'…'…); use (?:…)"),
    ];

    /// <summary>The first such construct; empty where there is none.</summary>
    public static string UnsupportedIn(string expression)
    {
        for (var i = 0; i < expression.Length; i++)
        {
            var rest = expression.AsSpan(i);
            var found = rest[0] switch
            {
                '\\' => Escape(rest),
                '[' => Class(rest),
                '(' => Group(rest),
                _ => "",
            };
            if (found.Length > 0)
            {
                return found;
            }

            i += rest[0] switch { '\\' => 1, '[' => LengthOfClass(rest) - 1, _ => 0 };
        }

        return "";
    }

    private static string Group(ReadOnlySpan<char> rest)
    {
        foreach (var (opening, name) in Groups)
        {
            if (rest.StartsWith(opening))
            {
                return name;
            }
        }

        return "";
    }

    private static string Escape(ReadOnlySpan<char> rest) => rest.Length < 2 ? "" : rest[1] switch
    {
        >= '1' and <= '9' or 'k' => $"a backreference {rest[..2]}",
        'G' => @"\G",
        _ => "",
    };

    private static string Class(ReadOnlySpan<char> rest)
    {
        var content = rest[..LengthOfClass(rest)];
        return content.Contains("[:", StringComparison.Ordinal) ? "a POSIX class [:…:]; use \\d, \\w or ranges"
            : content.Contains("-[", StringComparison.Ordinal) ? "a subtraction of character classes"
            : "";
    }

    /// <summary>The length of a class with both brackets; a closing bracket that comes first belongs to it.</summary>
    private static int LengthOfClass(ReadOnlySpan<char> rest)
    {
        var first = rest.Length > 1 && rest[1] == '^' ? 2 : 1;
        for (var i = first; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
            {
                i++;
            }
            else if (rest[i] == ']' && i > first)
            {
                return i + 1;
            }
        }

        return rest.Length;
    }
}
