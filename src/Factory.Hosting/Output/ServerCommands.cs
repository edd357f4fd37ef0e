using Factory.Hosting.Builds;
using Factory.Platform.Text;

namespace Factory.Hosting.Output;

/// <summary>The lines by which a CI service folds output and marks errors. Null where a service has no such line.</summary>
internal sealed record ServerCommands(Func<string, string>? Begin, string? End, Func<string, string>? Error)
{
    private static readonly ServerCommands GitHub = new(
        name => $"::group::{Escape(name, "%25")}",
        "::endgroup::",
        text => $"::error::{Escape(text, "%25")}");

    private static readonly ServerCommands Azure = new(
        name => $"##[group]{Escape(name, "%AZP25")}",
        "##[endgroup]",
        text => $"##vso[task.logissue type=error]{Escape(text, "%AZP25")}");

    private static readonly ServerCommands None = new(null, null, null);

    public static ServerCommands For(Host host) => host switch
    {
        Host.GitHubActions => GitHub,
        Host.AzurePipelines => Azure,
        _ => None,
    };

    /// <summary>One line, which holds no second command: the text may come from the repository under review.</summary>
    private static string Escape(string text, string percent) => LogText.Inert(text)
        .Replace("%", percent, StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
