using System.Text.RegularExpressions;

namespace Factory.Gates.Grounding;

/// <summary>Tells what a code span of a plan names. What could be anything, such as a command or a literal, names nothing.</summary>
internal static class CodeSpan
{
    private const int Longest = 200;
    private const string PatternMark = "pattern:";

    private static readonly Regex Symbol = new(@"\A\p{Lu}\w*(?:\.\p{Lu}\w*)*\z", RegexOptions.NonBacktracking);
    private static readonly Regex Shouted = new(@"\A[\p{Lu}\p{Nd}_]+\z", RegexOptions.NonBacktracking);
    private static readonly Regex TypeParameter = new(@"\AT(?:\p{Lu}\w*)?\z", RegexOptions.NonBacktracking);
    private static readonly Regex Decision = new(@"\A[0-9]{3,4}-[a-z0-9-]+\z", RegexOptions.NonBacktracking);
    private static readonly Regex PathForm = new(@"\A[\w.*{][\w.*{},+@-]*(?:/[\w.*{},+@-]*)*\z", RegexOptions.NonBacktracking);

    private static readonly HashSet<string> Extensions = new(
        [
            "axaml", "cs", "csproj", "cshtml", "config", "css", "editorconfig", "fs", "fsproj", "html", "js", "json", "md", "proj", "props", "proto", "ps1",
            "razor", "resx", "ruleset", "sh", "sln", "slnx", "sql", "targets", "toml", "ts", "tsx", "txt", "vb", "vbproj", "xaml", "xml", "yaml", "yml",
        ],
        StringComparer.Ordinal);

    /// <summary>What the span names; nothing where that could not be looked up.</summary>
    /// <param name="text">What stands between the marks.</param>
    /// <param name="line">The line it stands on.</param>
    /// <param name="isRoot">Whether the repository's root holds a file or folder of this name.</param>
    public static IEnumerable<NamedThing> Read(string text, int line, Func<string, bool> isRoot)
    {
        var name = text.Trim();
        return name switch
        {
            { Length: 0 or > Longest } => [],
            _ when Decision.IsMatch(name) => [new(ThingKind.Decision, name, line)],
            _ when name.StartsWith(PatternMark, StringComparison.Ordinal) => [new(ThingKind.Pattern, name[PatternMark.Length..], line)],
            _ when IsPath(name, isRoot) => [new(ThingKind.Path, name, line)],
            _ => Symbols(name).Select(symbol => new NamedThing(ThingKind.Symbol, symbol, line)),
        };
    }

    /// <summary>A symbol, and those among its type arguments and arguments.</summary>
    private static IEnumerable<string> Symbols(string name)
    {
        var outer = Bare(name);
        if (!IsSymbol(outer))
        {
            return [];
        }

        var inner = name.Split(['<', '>', '(', ')', ',', '[', ']', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return inner.Skip(1).Where(part => IsSymbol(part) && !TypeParameter.IsMatch(part)).Prepend(outer);
    }

    private static bool IsSymbol(string name) => Symbol.IsMatch(name) && !Shouted.IsMatch(name) && !name.Contains("__", StringComparison.Ordinal);

    private static bool IsPath(string name, Func<string, bool> isRoot)
    {
        if (!PathForm.IsMatch(name))
        {
            return false;
        }

        var last = name[(name.LastIndexOf('/') + 1)..];
        var hasExtension = last.LastIndexOf('.') is > 0 and var dot && Extensions.Contains(last[(dot + 1)..]);
        return hasExtension || (name.Contains('/', StringComparison.Ordinal) && (name.EndsWith('/') || isRoot(name[..name.IndexOf('/', StringComparison.Ordinal)])));
    }

    /// <summary>A symbol without its arguments: <c>Find&lt;T&gt;(id)</c> is <c>Find</c>, <c>[Fact]</c> is <c>Fact</c>.</summary>
    private static string Bare(string name)
    {
        var bare = name is ['[', .., ']'] ? name[1..^1] : name;
        if (bare.EndsWith(')') && bare.IndexOf('(', StringComparison.Ordinal) is > 0 and var call)
        {
            bare = bare[..call];
        }

        return WithoutTypeArguments(bare).TrimEnd('?', '!').Replace("[]", "", StringComparison.Ordinal);
    }

    private static string WithoutTypeArguments(string name)
    {
        var depth = 0;
        return string.Concat(name.Where(letter =>
        {
            depth += letter == '<' ? 1 : 0;
            var keeps = depth == 0;
            depth -= letter == '>' && depth > 0 ? 1 : 0;
            return keeps;
        }));
    }
}
