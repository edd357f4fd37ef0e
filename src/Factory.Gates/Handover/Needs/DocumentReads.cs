using System.Text.RegularExpressions;

namespace Factory.Gates.Handover.Needs;

/// <summary>Finds what documents ask of a reader: files that are not there, and steps that a person must do.</summary>
internal static class DocumentReads
{
    private const int LongestStep = 120;
    private const string Script = @"((?:\.[/\\])?[\w.-]+(?:[/\\][\w.-]+)*\.(?:sh|ps1|cmd|bat|py))";

    private static readonly string[] Shells = ["", "sh", "bash", "shell", "console", "zsh", "powershell", "pwsh", "ps1", "cmd", "bat"];
    private static readonly Regex Link = new(@"\]\(<?([^)\s>]+)", RegexOptions.NonBacktracking);
    private static readonly Regex Span = new("`([^`\n]+)`", RegexOptions.NonBacktracking);
    private static readonly Regex Command = new($@"\A\s*(?:\$ |> |PS> )?(?:(?:bash|sh|pwsh|source|\.|python3?)\s+(?:-\w+\s+)*)?{Script}(?:\s|\z)", RegexOptions.NonBacktracking);
    private static readonly Regex SpanCommand = new($@"\A(?:\.[/\\][\w.-]+(?:[/\\][\w.-]+)*|(?:bash|sh|pwsh|python3?)\s+{Script})(?:\s|\z)", RegexOptions.NonBacktracking);
    private static readonly Regex Manual = new(@"\A\s*(?:[-*]|\d+[.)])\s.*\b(?:by hand|manually)\b|\b(?:on the server|ask [A-Za-z@]+ for|request access|get access from)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Whether a file tells how things are done: a README, a guide, a page of the documentation.</summary>
    public static bool Guides(string path) =>
        Documents.Hold(path)
        && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWith(".factory/", StringComparison.Ordinal);

    /// <summary>What a document asks for.</summary>
    public static IEnumerable<FoundNeed> In(ScriptText document, KnownFiles files)
    {
        var folder = document.Path.Contains('/', StringComparison.Ordinal) ? document.Path[..document.Path.LastIndexOf('/')] : "";
        foreach (var line in MarkdownLine.Of(document.Text))
        {
            var missing = line.Fence is { } language ? InFence(line.Text, language) : InProse(line.Text, folder, files);
            foreach (var name in missing.Where(name => !files.Hold("", name) && !files.Hold(folder, name) && !files.HoldAnywhere(name)))
            {
                yield return new(FoundKind.MissingFile, Written(name), new(document.Path, line.Number));
            }

            if (line.Fence is null && Manual.IsMatch(line.Text))
            {
                yield return new(FoundKind.ManualStep, Shortened(line.Text.Trim()), new(document.Path, line.Number));
            }
        }
    }

    private static IEnumerable<string> InFence(string line, string language) =>
        Shells.Contains(language) && Command.Match(line) is { Success: true } match ? [match.Groups[1].Value] : [];

    private static IEnumerable<string> InProse(string line, string folder, KnownFiles files) =>
        Span.Matches(line).Select(match => SpanCommand.Match(match.Groups[1].Value)).Where(match => match.Success)
            .Select(match => Command.Match(match.Value) is { Success: true } command ? command.Groups[1].Value : "").Where(name => name.Length > 0)
            .Concat(Links(Span.Replace(line, "")).Where(link => !files.Hold(link.StartsWith('/') ? "" : folder, link)));

    private static IEnumerable<string> Links(string line) =>
        Link.Matches(line).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && target[0] is not ('#' or '{' or '$'))
            .Select(target => Uri.UnescapeDataString(target.Split('#', '?')[0]))
            .Where(target => target.Length > 0);

    private static string Written(string name) => name.Replace('\\', '/') is var path && path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;

    private static string Shortened(string line) => line.Length <= LongestStep ? line : $"{line[..LongestStep]}…";
}
