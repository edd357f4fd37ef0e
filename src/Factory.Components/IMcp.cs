using Factory.Components.Hosts;
using Factory.Mcp;

namespace Factory.Components;

/// <summary>Adds <see cref="Mcp"/> to a build: an agent can ask before it writes.</summary>
public interface IMcp : IHasFactory
{
    /// <summary>Answers requests on standard input until it is closed.</summary>
    [OwnsOutput]
    Target Mcp => _ => _
        .Description("Serves context, plans, changes and rules over the Model Context Protocol, on standard input and output; read-only")
        .Executes(() => EnvelopeServer.RunAsync(new(GateInput, ReportDirectory), this.Input(), this.Output(), this.Cancellation()));
}
