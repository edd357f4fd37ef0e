using System.Text.RegularExpressions;

namespace Factory.Gates.Handover.Needs;

/// <summary>Finds scripts that scripts and pipelines call and that are not there.</summary>
internal static class ScriptReferences
{
    private const string Path = @"([\w.-]+(?:/[\w.-]+)*\.(?:sh|bash|ps1|cmd|py))";
    private const string OwnFolder = @"""?\$\{?(?:root|ROOT|here|HERE|dir|DIR|repo|REPO|script_dir|SCRIPT_DIR|scriptdir|SCRIPTDIR|base_dir|BASEDIR|repo_root|REPO_ROOT)\}?""?/";

    private static readonly Regex Called = new($@"(?:^|[\s;&|(""])\./{Path}", RegexOptions.NonBacktracking | RegexOptions.Multiline);
    private static readonly Regex Interpreted = new($@"\b(?:bash|sh|source|exec|pwsh|python3?)[ \t]+(?:-\w+[ \t]+)*""?{Path}", RegexOptions.NonBacktracking);
    private static readonly Regex Sourced = new($@"^[ \t]*\.[ \t]+""?{Path}", RegexOptions.NonBacktracking | RegexOptions.Multiline);
    private static readonly Regex FromOwnFolder = new($"{OwnFolder}{Path}", RegexOptions.NonBacktracking);
    private static readonly Regex OtherRepository = new(@"^\s*(?:-\s+)?(?:repository|repo):\s*\S", RegexOptions.NonBacktracking | RegexOptions.Multiline);
    private static readonly Regex Action = new(@"\buses:\s*\./([\w./-]+)", RegexOptions.NonBacktracking);

    /// <summary>The scripts that a file calls and that are not there.</summary>
    public static IEnumerable<FoundNeed> In(ScriptText file, KnownFiles files)
    {
        if ((!file.IsShell && !file.IsWorkflow && !file.IsAzure) || BringsOthers(file))
        {
            return [];
        }

        var seen = file.IsShell ? ShellText.Of(file.Text) : file.Text;
        var folder = file.Path.Contains('/', StringComparison.Ordinal) ? file.Path[..file.Path.LastIndexOf('/')] : "";
        var calls = new[] { Called, Interpreted, Sourced, FromOwnFolder }.SelectMany(regex => regex.Matches(seen)).Concat(file.IsWorkflow ? Action.Matches(seen) : []);
        return from call in calls
               let name = call.Groups[1].Value
               where !files.Hold("", name) && !files.Hold(folder, name) && !files.HoldAnywhere(name) && !IsMadeHere(seen, name)
               select new FoundNeed(FoundKind.MissingFile, name, Lines.At(file.Path, file.Text, call.Groups[1].Index));
    }

    /// <summary>A pipeline that checks out another repository may call its scripts.</summary>
    private static bool BringsOthers(ScriptText file) => !file.IsShell && OtherRepository.IsMatch(file.Text);

    /// <summary>Whether the script itself writes that file before it calls it.</summary>
    private static bool IsMadeHere(string seen, string name) => seen.Split('\n').Any(line =>
        line.Contains(name, StringComparison.Ordinal)
        && line.AsSpan().IndexOfAny(">") is >= 0 and var into
        && line.IndexOf(name, into, StringComparison.Ordinal) >= 0);
}
