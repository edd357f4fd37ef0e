namespace Factory.Gates.Handover.CleanClones;

/// <summary>What came of the clean clone.</summary>
/// <param name="Run">The run with nothing of this machine but what the repository explains; null where the repository names no command.</param>
public sealed record CleanCloneFacts(CleanRun? Run)
{
    /// <summary>What made the difference: with it the command passes. One fact, or several that only help together.</summary>
    public IReadOnlyList<MachineFact> Missing { get; init; } = [];

    /// <summary>How often the command was run to find that out.</summary>
    public int Tries { get; init; }

    /// <summary>Whether it fails with everything of this machine as well.</summary>
    public bool FailsAnyway { get; init; }

    /// <summary>Programs that the repository says it needs and that are not on the PATH.</summary>
    public IReadOnlyList<string> MissingTools { get; init; } = [];

    /// <summary>What of the network was let through, in words.</summary>
    public string Network { get; init; } = "";

    /// <summary>What of the machine was passed on because the repository explains it.</summary>
    public IReadOnlyList<string> Explained { get; init; } = [];
}
