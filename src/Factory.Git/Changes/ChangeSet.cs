namespace Factory.Git.Changes;

/// <summary>What lies between the base and the working tree: committed, staged, unstaged and untracked.</summary>
/// <param name="Base">Where it starts.</param>
/// <param name="Head">The commit that is checked out; empty where there is none yet.</param>
/// <param name="Files">The files that differ, by path in ordinal order.</param>
/// <param name="PlanIds">The plans that commits of the change name with a trailer <c>Plan: 12</c>, in ascending order.</param>
public sealed record ChangeSet(ChangeBase Base, string Head, IReadOnlyList<FileChange> Files, IReadOnlyList<int> PlanIds);
