using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;

namespace Factory.Components.Tests;

/// <summary>The target that serves the envelope, through the host, in process: standard output holds the protocol and nothing else.</summary>
public sealed class McpTests : IDisposable
{
    private const string Requests = """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        {"jsonrpc":"2.0","id":2,"method":"tools/list"}
        {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_context","arguments":{}}}

        """;

    private readonly SmallRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Every_line_of_standard_output_is_an_answer()
    {
        var (requests, answers) = (new Pipe(), new Pipe());
        await requests.Writer.WriteAsync(Encoding.UTF8.GetBytes(Requests), TestContext.Current.CancellationToken);
        var streams = new StandardStreams(requests.Reader.AsStream(), answers.Writer.AsStream());
        var running = repository.RunAsync(new ShopBuild(), streams, "Mcp");

        using var reader = new StreamReader(answers.Reader.AsStream());
        var open = new HashSet<int> { 1, 2, 3 };
        while (open.Count > 0)
        {
            using var answer = JsonDocument.Parse(await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "");
            Assert.True(answer.RootElement.TryGetProperty("result", out _));
            Assert.True(open.Remove(answer.RootElement.GetProperty("id").GetInt32()));
        }

        await requests.Writer.CompleteAsync();
        var run = await running;
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("Mcp succeeded", run.Errors, StringComparison.Ordinal);
    }

    private sealed class ShopBuild : FactoryBuild, IMcp;
}
