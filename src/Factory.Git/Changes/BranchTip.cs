namespace Factory.Git.Changes;

/// <summary>A branch as it is known here.</summary>
/// <param name="Name">As a person writes it: <c>origin/main</c>.</param>
/// <param name="Commit">Where it stands.</param>
internal sealed record BranchTip(string Name, string Commit);
