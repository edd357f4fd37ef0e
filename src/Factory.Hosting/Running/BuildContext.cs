using Factory.Hosting.Builds;
using Factory.Hosting.Parameters;
using Factory.Hosting.Paths;

namespace Factory.Hosting.Running;

/// <summary>What one run of one build knows. The build class holds it, so that nothing is static.</summary>
internal sealed record BuildContext(HostEnvironment Environment, AbsolutePath Root, HostOptions Options, ParameterValues Values)
{
    public BuildProgress Progress { get; } = new();
}
