namespace Factory.Git.Changes;

/// <summary>Where a change starts.</summary>
/// <param name="Commit">40 hexadecimal digits; the empty tree's id for a first commit.</param>
/// <param name="Reason">How it was chosen, in words: <c>merge base with main</c>.</param>
/// <param name="BaseTip">The tip of the base branch, which the change will be merged into; the base itself where there is no such branch.</param>
/// <param name="OwnPolicy">Whether the tree's own policy counts (the base branch itself, or a base without one), not the base's.</param>
public sealed record ChangeBase(string Commit, string Reason, string BaseTip, bool OwnPolicy);
