using Factory.Gates.Judging;

namespace Factory.Gates.Handover;

/// <summary>What Handover is given.</summary>
/// <param name="Gate">The repository, how programs are started, and the environment of this machine.</param>
/// <param name="HistoryFile">Where the figures of the last run lie and those of this one go; absolute.</param>
public sealed record HandoverInput(GateInput Gate, string HistoryFile)
{
    /// <summary>Gets every line of the clean clone's command, and what is tried after it.</summary>
    public Action<string>? OnLine { get; init; }
}
