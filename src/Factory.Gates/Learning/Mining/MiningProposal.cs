namespace Factory.Gates.Learning.Mining;

/// <summary>A place in the history where something may be learned. It is no rule: a person looks at it first.</summary>
/// <param name="Kind">What says that there was a mistake.</param>
/// <param name="Commits">The commits that show it, oldest first.</param>
/// <param name="Paths">The files that it is about, as they can be shown.</param>
public sealed record MiningProposal(MineKind Kind, IReadOnlyList<MinedCommit> Commits, IReadOnlyList<string> Paths)
{
    /// <summary>How much there is for it: more is better.</summary>
    public int Score { get; init; }

    /// <summary>What the score is made of, in words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The command that learns from it.</summary>
    public string Next { get; init; } = "";
}
