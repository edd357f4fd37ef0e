using System.Text;
using System.Text.RegularExpressions;

namespace Factory.Patterns.Rules;

/// <summary>
/// The files that a rule is about, in Semgrep's terms: a pattern matches a file or a folder around it. With a slash at its start or
/// within, it is anchored at the root; without, it matches at any depth. <c>*</c> and <c>?</c> stay within a name, <c>**</c> does not.
/// What is excluded is excluded even where it is included.
/// </summary>
/// <param name="Include">Patterns of which one must match; none means all files.</param>
/// <param name="Exclude">Patterns of which none may match.</param>
public sealed record PathFilter(IReadOnlyList<string> Include, IReadOnlyList<string> Exclude)
{
    private const int Longest = 500;

    /// <summary>Every file.</summary>
    public static PathFilter All { get; } = new([], []);

    private readonly IReadOnlyList<Regex> included = [.. Include.Select(Compile)];
    private readonly IReadOnlyList<Regex> excluded = [.. Exclude.Select(Compile)];

    /// <summary>Whether a rule with this filter is about a file.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public bool Covers(string path) =>
        (included.Count == 0 || included.Any(pattern => pattern.IsMatch(path))) && !excluded.Any(pattern => pattern.IsMatch(path));

    /// <summary>What a pattern holds that is not supported; empty where it is right.</summary>
    internal static string MistakeIn(string pattern) => pattern switch
    {
        _ when pattern.Trim('/').Length == 0 => "it is empty",
        { Length: > Longest } => $"it is longer than {Longest} characters",
        ['!', ..] => "it is negated",
        _ when pattern.AsSpan().ContainsAny('[', ']') => "it has a character class",
        _ when pattern.AsSpan().ContainsAny('{', '}') => "it has a choice in braces",
        _ when pattern.Contains('\\', StringComparison.Ordinal) => "it has a backslash",
        _ => "",
    };

    private static Regex Compile(string pattern)
    {
        var body = pattern.Trim('/');
        var isAnchored = pattern.StartsWith('/') || body.Contains('/', StringComparison.Ordinal);
        var expression = $@"\A{(isAnchored ? "" : "(?:.*/)?")}{Expression(body)}{(pattern.EndsWith('/') ? "/.*" : "(?:/.*)?")}\z";
        return new(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private static StringBuilder Expression(string body)
    {
        var expression = new StringBuilder();
        for (var i = 0; i < body.Length; i++)
        {
            if (body.AsSpan(i).StartsWith("**/"))
            {
                expression.Append("(?:[^/]+/)*");
                i += 2;
            }
            else if (body.AsSpan(i).StartsWith("**"))
            {
                expression.Append(".*");
                i++;
            }
            else
            {
                expression.Append(body[i] switch { '*' => "[^/]*", '?' => "[^/]", var letter => Regex.Escape(letter.ToString()) });
            }
        }

        return expression;
    }
}
