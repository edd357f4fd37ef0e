namespace Factory.Gates.Handover.CleanClones;

/// <summary>How the documented command ended in a clean clone.</summary>
/// <param name="Command">The command, as a person would type it.</param>
/// <param name="ExitCode">What it returned.</param>
/// <param name="LastLines">The end of what it said, without what may be secret.</param>
public sealed record CleanRun(string Command, int ExitCode, IReadOnlyList<string> LastLines)
{
    /// <summary>Whether it was ended because its time was up.</summary>
    public bool TimedOut { get; init; }

    /// <summary>Why it could not even be started; empty where it was.</summary>
    public string Obstacle { get; init; } = "";

    /// <summary>The gates that reported, in ordinal order.</summary>
    public IReadOnlyList<string> Gates { get; init; } = [];

    /// <summary>Whether the command itself was satisfied.</summary>
    public bool Passed => ExitCode == 0 && Obstacle.Length == 0;
}
