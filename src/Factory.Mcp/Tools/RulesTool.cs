using System.Text.Json.Nodes;
using Factory.Gates.Asking;
using Factory.Gates.Context;
using ModelContextProtocol.Server;

namespace Factory.Mcp.Tools;

/// <summary>list_rules: what changes are held against.</summary>
internal static class RulesTool
{
    public static McpServerTool Of(ServedRepository repository) => ReadingTool.Of(
        "list_rules",
        "What are changes held against?",
        "Every check of the gates and every rule of this repository and its packs, with id and weight. explain_finding says more about one.",
        (CancellationToken cancellation = default) => ReadingTool.AnswerAsync(async () =>
        {
            var known = KnownCheck.AllOf(await ContextSource.ReadAsync(repository.Gate, cancellation));
            return (string.Join('\n', known), new JsonObject { ["rules"] = new JsonArray([.. known.Select(Data)]) });
        }));

    private static JsonObject Data(KnownCheck known) => new()
    {
        ["id"] = known.Id,
        ["title"] = known.Title,
        ["severity"] = known.Severity.ToString().ToLowerInvariant(),
        ["place"] = known.Place,
    };
}
