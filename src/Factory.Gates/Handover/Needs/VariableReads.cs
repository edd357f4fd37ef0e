using System.Text.RegularExpressions;

namespace Factory.Gates.Handover.Needs;

/// <summary>Finds the environment variables that scripts and code read without a value to fall back on.</summary>
internal sealed class VariableReads
{
    private const string Fallbacks = "-=+";

    private static readonly Regex Plain = new(@"\$([A-Z][A-Z0-9_]{2,})", RegexOptions.NonBacktracking);
    private static readonly Regex Braced = new(@"\$\{([A-Z][A-Z0-9_]{2,})([^}\n]*)\}", RegexOptions.NonBacktracking);
    private static readonly Regex Assigned = new(@"(?:^|[\s;&|({])([A-Z][A-Z0-9_]{2,})\+?=", RegexOptions.NonBacktracking | RegexOptions.Multiline);
    private static readonly Regex Taken = new(@"\b(?:for|read|declare|local|export|readonly|printf -v|mapfile|readarray)((?:\s+-\w+)*(?:\s+[A-Z][A-Z0-9_]{2,})+)", RegexOptions.NonBacktracking);
    private static readonly Regex Name = new("[A-Z][A-Z0-9_]{2,}", RegexOptions.NonBacktracking);
    private static readonly Regex Power = new(@"\$(?:[eE][nN][vV]):([A-Za-z_][A-Za-z0-9_]*)(\s*=[^=])?", RegexOptions.NonBacktracking);
    private static readonly Regex Code = new(@"GetEnvironmentVariable\(\s*""([A-Za-z_][A-Za-z0-9_]*)""[^)\n]*\)\s*(\?\?|is\b|==|!=)?", RegexOptions.NonBacktracking);
    private static readonly Regex YamlKey = new(@"^\s*(?:-\s+(?:name|variable):\s*)?([A-Z][A-Z0-9_]{2,})\s*(?::|$)", RegexOptions.NonBacktracking | RegexOptions.Multiline);
    private static readonly Regex DockerSets = new(@"^\s*(?:ENV\s+([A-Z][A-Z0-9_]{2,})|ARG\s+([A-Z][A-Z0-9_]{2,})=)", RegexOptions.NonBacktracking | RegexOptions.Multiline);
    private static readonly Regex DockerAsks = new(@"^\s*ARG\s+([A-Z][A-Z0-9_]{2,})\s*$", RegexOptions.NonBacktracking | RegexOptions.Multiline);

    private readonly HashSet<string> set = new(StringComparer.Ordinal);

    /// <summary>Looks at all files first: what one script or pipeline sets, another may read.</summary>
    public VariableReads(IEnumerable<ScriptText> files)
    {
        foreach (var file in files)
        {
            set.UnionWith(SetBy(file));
        }
    }

    /// <summary>What a file reads.</summary>
    public IEnumerable<FoundNeed> In(ScriptText file) => Reads(file).Where(need => !KnownVariables.Hold(need.Name) && !set.Contains(need.Name));

    private static IEnumerable<string> SetBy(ScriptText file) => file switch
    {
        { IsShell: true } => SetByShell(ShellText.Of(file.Text)),
        { IsPowerShell: true } => Power.Matches(file.Text).Where(match => match.Groups[2].Success).Select(match => match.Groups[1].Value),
        { IsDockerfile: true } => DockerSets.Matches(file.Text).SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value }),
        { IsWorkflow: true } or { IsAzure: true } => YamlKey.Matches(file.Text).Select(match => match.Groups[1].Value),
        _ => [],
    };

    private static IEnumerable<string> SetByShell(string seen) =>
        Assigned.Matches(seen).Select(match => match.Groups[1].Value)
            .Concat(Taken.Matches(seen).SelectMany(match => Name.Matches(match.Groups[1].Value)).Select(match => match.Value))
            .Concat(Braced.Matches(seen).Where(HasFallback).Select(match => match.Groups[1].Value));

    private static IEnumerable<FoundNeed> Reads(ScriptText file) => file switch
    {
        { IsShell: true } => ReadByShell(file),
        { IsPowerShell: true } => Found(file, Power.Matches(file.Text).Where(match => !match.Groups[2].Success && !IsCommented(file.Text, match.Index, "#"))),
        { IsCode: true } => Found(file, Code.Matches(file.Text).Where(match => !match.Groups[2].Success && !IsCommented(file.Text, match.Index, "//"))),
        { IsDockerfile: true } => Found(file, DockerAsks.Matches(file.Text)),
        _ => [],
    };

    private static IEnumerable<FoundNeed> ReadByShell(ScriptText file)
    {
        var seen = ShellText.Of(file.Text);
        return Found(file, Plain.Matches(seen).Where(match => IsWhole(seen, match)).Concat(Braced.Matches(seen).Where(match => !HasFallback(match) && !IsLonger(match))));
    }

    private static IEnumerable<FoundNeed> Found(ScriptText file, IEnumerable<Match> matches) =>
        matches.Select(match => new FoundNeed(FoundKind.Variable, match.Groups[1].Value, Lines.At(file.Path, file.Text, match.Index)));

    /// <summary>Neither escaped nor the beginning of a longer name.</summary>
    private static bool IsWhole(string seen, Match match)
    {
        var end = match.Index + match.Length;
        return (match.Index == 0 || seen[match.Index - 1] != '\\') && (end == seen.Length || !char.IsAsciiLetterOrDigit(seen[end]));
    }

    private static bool HasFallback(Match braced) => braced.Groups[2].Value.TrimStart(':') is [var sign, ..] && Fallbacks.Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether the name goes on in small letters.</summary>
    private static bool IsLonger(Match braced) => braced.Groups[2].Value is [var next, ..] && char.IsAsciiLetterOrDigit(next);

    private static bool IsCommented(string text, int offset, string mark) =>
        text.AsSpan(text.LastIndexOf('\n', offset) + 1, offset - text.LastIndexOf('\n', offset) - 1).Contains(mark, StringComparison.Ordinal);
}
