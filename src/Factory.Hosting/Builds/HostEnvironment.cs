namespace Factory.Hosting.Builds;

/// <summary>All that a build sees of the outside. Nothing else is read from the process, so that builds can be tested in parallel.</summary>
/// <param name="Arguments">The command line, without the program.</param>
/// <param name="Variables">The environment variables.</param>
/// <param name="WorkingDirectory">The folder from which the root is looked for and relative paths count.</param>
/// <param name="Output">Where output goes. What a build gets to see masks secrets.</param>
/// <param name="Errors">Where errors go. What a build gets to see masks secrets.</param>
public sealed record HostEnvironment(
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Variables,
    string WorkingDirectory,
    TextWriter Output,
    TextWriter Errors)
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Asks the build to stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The bytes behind input and output.</summary>
    public StandardStreams Streams { get; init; } = StandardStreams.None;

    /// <summary>Whether a person reads the output as it comes.</summary>
    public bool IsTerminal { get; init; }
}
