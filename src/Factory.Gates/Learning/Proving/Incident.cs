using Factory.Gates.Learning.Backtesting;

namespace Factory.Gates.Learning.Proving;

/// <summary>The commit that a lesson names as its incident: the one that made the mistake, or the one that mended it.</summary>
/// <param name="Commit">Its id; empty where it can't be looked at.</param>
/// <param name="Files">The files that it changed and that the rule is about.</param>
public sealed record Incident(string Commit, IReadOnlyList<IncidentFile> Files)
{
    /// <summary>Why it can't be looked at; empty where it can.</summary>
    public string Obstacle { get; init; } = "";

    /// <summary>Whether the lesson names a commit at all.</summary>
    public bool NamesCommit { get; init; } = true;

    /// <summary>Whether a hit is the incident itself.</summary>
    internal bool Is(BacktestHit hit) => Commit.Length > 0 && (hit.Commit == Commit || hit.RemovedBy == Commit);
}
