using System.Globalization;
using System.Text.RegularExpressions;
using Factory.Gates.Building.Files;
using Factory.Model.Reports;
using Factory.Platform.Files;

namespace Factory.Gates.Building.Facts;

/// <summary>Reads the warnings and errors of MSBuild and NuGet from a log: <c>path(line,column): error CODE: text [project]</c>.</summary>
internal sealed partial class MSBuildLog(RepositoryPaths paths)
{
    private const long Maximum = 32L * 1024 * 1024;

    /// <summary>Empty where there is no such log.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">The log is too large.</exception>
    public IReadOnlyList<BuildDiagnostic> Read(string path)
    {
        var found = new List<BuildDiagnostic>();
        foreach (var line in File.Exists(path) ? BoundedText.Read(path, Maximum).Split('\n') : [])
        {
            if (Verdict().Match(line) is not { Success: true } match)
            {
                continue;
            }

            var next = Diagnostic(line, match);
            if (IsIndented(line, match) && found is [.., var last] && next == last with { Message = next.Message })
            {
                found[^1] = last with { Message = $"{last.Message} {next.Message}" };
            }
            else
            {
                found.Add(next);
            }
        }

        return found;
    }

    private BuildDiagnostic Diagnostic(string line, Match match)
    {
        var (message, project) = SplitProject(line[(match.Index + match.Length)..].Trim());
        return new(
            match.Groups["code"].Value,
            match.Groups["severity"].Value == "error" ? Severity.Error : Severity.Warning,
            paths.Shorten(message),
            "",
            Place(line[..match.Index].Trim(), project));
    }

    /// <summary>MSBuild repeats place and code before each line of a message; NuGet indents all lines but the first.</summary>
    private static bool IsIndented(string line, Match match) =>
        line.AsSpan(match.Index + match.Length).StartsWith("  ", StringComparison.Ordinal);

    private SourceLocation Place(string origin, string project)
    {
        var start = origin.EndsWith(')') ? origin.LastIndexOf('(') : -1;
        var numbers = start < 0 ? [] : origin[(start + 1)..^1].Split(',');
        var folder = Path.GetDirectoryName(Path.Combine(paths.Top, project)) ?? paths.Top;
        return paths.Find(start < 0 ? origin : origin[..start], folder) is { } path && File.Exists(Path.Combine(paths.Top, path))
            ? new(path, Number(numbers.ElementAtOrDefault(0)), Number(numbers.ElementAtOrDefault(1)))
            : new(paths.Find(project, paths.Top) ?? "");
    }

    /// <summary>The project stands at the end in brackets, with the target framework behind it where there are several.</summary>
    private static (string Message, string Project) SplitProject(string text)
    {
        var start = text.LastIndexOf(" [", StringComparison.Ordinal);
        var project = start >= 0 && text.EndsWith(']') ? text[(start + 2)..^1].Split("::", 2)[0] : "";
        return Path.GetExtension(project) is { } kind && (kind.EndsWith("proj", StringComparison.Ordinal) || kind.StartsWith(".sln", StringComparison.Ordinal))
            ? (text[..start].TrimEnd(), project)
            : (text, "");
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"(^|:)\s*(?<severity>error|warning)\s*(?<code>[A-Za-z]+[0-9]+)?\s*:", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Verdict();
}
