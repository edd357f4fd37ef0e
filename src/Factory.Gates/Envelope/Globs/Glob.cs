using System.Text;
using System.Text.RegularExpressions;

namespace Factory.Gates.Envelope.Globs;

/// <summary>
/// A pattern for paths relative to the root: <c>**</c> stands for any folders, <c>*</c> and <c>?</c> stay within one
/// name, <c>{a,b}</c> is a choice. Case matters. Matching takes time linear in the path, whatever the pattern.
/// </summary>
public sealed class Glob
{
    private readonly Regex paths;

    private Glob(string pattern, string expression) =>
        (Pattern, paths) = (pattern, new(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline));

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>A pattern that is known to be right.</summary>
    /// <exception cref="ArgumentException">It is not; ask <see cref="GlobSyntax.MistakeIn"/> first where a user wrote it.</exception>
    public static Glob Parse(string pattern) =>
        GlobSyntax.MistakeIn(pattern) is { } mistake
            ? throw new ArgumentException($"'{pattern}': {mistake.What}", nameof(pattern))
            : new(pattern, Expression(pattern));

    /// <summary>Whether the pattern stands for this path.</summary>
    public bool Matches(string path) => paths.IsMatch(path);

    /// <summary>The pattern.</summary>
    public override string ToString() => Pattern;

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder(@"\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**"))
            {
                var beforeFolder = i + 2 < pattern.Length && pattern[i + 2] == '/';
                expression.Append(beforeFolder ? "(?:[^/]+/)*" : "[^/].*");
                i += beforeFolder ? 2 : 1;
                continue;
            }

            expression.Append(Piece(pattern[i]));
        }

        return expression.Append(@"\z").ToString();
    }

    private static string Piece(char letter) => letter switch
    {
        '*' => "[^/]*",
        '?' => "[^/]",
        '{' => "(?:",
        '}' => ")",
        ',' => "|",
        _ => Regex.Escape(letter.ToString()),
    };
}
