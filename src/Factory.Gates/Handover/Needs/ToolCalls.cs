using System.Text.RegularExpressions;

namespace Factory.Gates.Handover.Needs;

/// <summary>Finds programs that a script calls and that a machine with git and the .NET SDK need not have.</summary>
internal static class ToolCalls
{
    private const string Tools =
        "jq|yq|az|aws|gcloud|kubectl|helm|terraform|pulumi|ansible|docker|podman|npm|npx|node|yarn|pnpm|python|python2|python3|pip|pip3|make|cmake|ninja|psql|mysql|sqlcmd|sqlite3"
        + "|pwsh|gh|glab|nbgv|nuget|choco|winget|brew|go|cargo|rustc|ruby|gem|bundle|java|mvn|gradle|openssl|gpg|signtool|rsync|zip|unzip|7z|xmllint|xmlstarlet|protoc|semgrep|vault"
        + "|sops|cosign|trivy|shellcheck|hyperfine|strace|perl|php";

    private static readonly Regex Called = new(
        $@"(?:^|[|;&(!`]|\bthen|\bdo|\belse|\bif|\bexec|\bsudo|\btime|\bcommand -v|\bxargs)[ \t]*({Tools})(?:[\s;|&)]|$)",
        RegexOptions.NonBacktracking | RegexOptions.Multiline);

    /// <summary>The programs that a file calls.</summary>
    public static IEnumerable<FoundNeed> In(ScriptText file)
    {
        if (!file.IsShell)
        {
            return [];
        }

        return Called.Matches(ShellText.Of(file.Text)).Select(match =>
            new FoundNeed(FoundKind.Tool, match.Groups[1].Value, Lines.At(file.Path, file.Text, match.Groups[1].Index)));
    }
}
