using System.Reflection;
using Factory.Mcp.Tools;
using ModelContextProtocol.Server;

namespace Factory.Mcp;

/// <summary>
/// Serves a repository's envelope over the Model Context Protocol. No tool changes its files, its index or its references. What judges a
/// plan or change keeps the names of the code in the cache folder of the gates, and leaves objects in git's store that nothing refers to.
/// </summary>
public static class EnvelopeServer
{
    private const string Name = "factory";

    private const string Instructions =
        "What was decided in this repository, and what its gates hold changes to. Before you write, call get_context with the plan or the paths of "
        + "your task; call check_plan before you build a plan, check_change before you say that you are done, and explain_finding for what either names.";

    /// <summary>Answers until the other side closes its stream or it is cancelled.</summary>
    /// <param name="repository">What it answers for.</param>
    /// <param name="requests">Where requests come from.</param>
    /// <param name="answers">Where answers go.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(ServedRepository repository, Stream requests, Stream answers, CancellationToken cancellation)
    {
        await using var transport = new StreamServerTransport(requests, answers, Name);
        await using var server = McpServer.Create(transport, Options(repository));
        await server.RunAsync(cancellation);
    }

    private static McpServerOptions Options(ServedRepository repository) => new()
    {
        ServerInfo = new() { Name = Name, Title = "Factory", Version = Version },
        ServerInstructions = Instructions,
        ToolCollection = [ContextTool.Of(repository), PlanTool.Of(repository), ChangeTool.Of(repository), ExplanationTool.Of(repository), RulesTool.Of(repository)],
    };

    private static string Version =>
        typeof(EnvelopeServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
