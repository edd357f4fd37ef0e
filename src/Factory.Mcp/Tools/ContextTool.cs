using System.ComponentModel;
using System.Text.Json.Nodes;
using Factory.Gates.Context;
using ModelContextProtocol.Server;

namespace Factory.Mcp.Tools;

/// <summary>get_context: what to know before the work.</summary>
internal static class ContextTool
{
    public static McpServerTool Of(ServedRepository repository) => ReadingTool.Of(
        "get_context",
        "What was decided",
        "The rails of this repository: modules and who may use whom, forbidden uses, decisions, patterns, systems of record, limits, rules. "
        + "With a plan or with paths only what is about them; with neither, everything. Each line ends with its rail and the checks that enforce it.",
        ([Description("The number of a plan in .factory/plans")] int? plan = null,
            [Description("Files, folders or globs that the task is about, relative to the root; they need not exist yet. Not together with plan")] string?[]? paths = null,
            CancellationToken cancellation = default) => ReadingTool.AnswerAsync(async () =>
            {
                var context = await ContextRendering.SliceAsync(repository.Gate with { PlanId = plan }, [.. (paths ?? []).OfType<string>()], cancellation);
                return (context.Text, new JsonObject { ["tokens"] = context.Tokens });
            }));
}
