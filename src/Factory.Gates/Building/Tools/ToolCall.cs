using Factory.Platform.Processes;

namespace Factory.Gates.Building.Tools;

/// <summary>How dotnet runs a tool.</summary>
/// <param name="Root">Where it runs.</param>
/// <param name="Arguments">The arguments of dotnet that start it.</param>
public sealed record ToolCall(string Root, IReadOnlyList<string> Arguments)
{
    /// <summary>The call with the tool's own arguments.</summary>
    public ProcessCall With(params IEnumerable<string> arguments) => new("dotnet", [.. Arguments, .. arguments], Root);
}
