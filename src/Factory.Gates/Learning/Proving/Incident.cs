using Factory.Gates.Learning.Backtesting;

namespace Factory.Gates.Learning.Proving;

/// <summary>The commits that a lesson names as its incident: those that made the mistake, or those that mended it.</summary>
/// <param name="Commits">Their ids; none where none can be looked at.</param>
/// <param name="Files">The files that they changed and that the rule is about.</param>
public sealed record Incident(IReadOnlyList<string> Commits, IReadOnlyList<IncidentFile> Files)
{
    /// <summary>Why none can be looked at; empty where one can.</summary>
    public string Obstacle { get; init; } = "";

    /// <summary>Whether the lesson names a commit at all.</summary>
    public bool NamesCommit { get; init; } = true;

    /// <summary>Whether a hit is the incident itself.</summary>
    internal bool Is(BacktestHit hit) => Commits.Contains(hit.Commit, StringComparer.Ordinal) || Commits.Contains(hit.RemovedBy, StringComparer.Ordinal);
}
