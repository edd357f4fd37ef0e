namespace Factory.Gates.Learning.Mining;

/// <summary>What a history proposes to learn from.</summary>
/// <param name="Proposals">The best first.</param>
public sealed record MiningReport(IReadOnlyList<MiningProposal> Proposals)
{
    /// <summary>How many commits were looked at.</summary>
    public int Commits { get; init; }

    /// <summary>How many days may lie between a line and its fix.</summary>
    public int Days { get; init; }

    /// <summary>How many fixes there are, and how many of them were looked at: small ones, the newest first.</summary>
    public (int All, int LookedAt) Fixes { get; init; }

    /// <summary>Whether the clone is shallow, so that there may be more history than was seen.</summary>
    public bool IsShallow { get; init; }
}
