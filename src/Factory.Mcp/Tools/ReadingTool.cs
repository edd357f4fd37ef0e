using System.Text.Json;
using System.Text.Json.Nodes;
using Factory.Model.Faults;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Factory.Mcp.Tools;

/// <summary>What all tools have in common: they change nothing of the repository, and a mistake in the question is an answer too.</summary>
internal static class ReadingTool
{
    /// <summary>A tool that calls a function; its parameters are the tool's.</summary>
    public static McpServerTool Of(string name, string title, string description, Delegate call) => McpServerTool.Create(
        call,
        new() { Name = name, Title = title, Description = description, ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false });

    /// <summary>What a question gives: text, and where it is cheap the same as data.</summary>
    public static async Task<CallToolResult> AnswerAsync(Func<Task<(string Text, JsonObject? Data)>> ask)
    {
        try
        {
            var (text, data) = await ask();
            return Result(text, data);
        }
        catch (Exception refusal) when (refusal is InvalidInputException or BlockedException)
        {
            return Result(refusal.Message, data: null, isError: true);
        }
    }

    private static CallToolResult Result(string text, JsonObject? data, bool isError = false) => new()
    {
        Content = [new TextContentBlock { Text = text }],
        StructuredContent = data is null ? null : JsonElement.Parse(data.ToJsonString()),
        IsError = isError,
    };
}
