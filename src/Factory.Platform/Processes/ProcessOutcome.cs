namespace Factory.Platform.Processes;

/// <summary>How a program ended and what it said.</summary>
/// <param name="ExitCode">What it returned; 124 where it ran out of time.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public readonly record struct ProcessOutcome(int ExitCode, string Output, string Errors)
{
    /// <summary>Whether more was said than was kept.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether it was killed because its time was up.</summary>
    public bool TimedOut { get; init; }
}
