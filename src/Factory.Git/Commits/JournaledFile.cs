namespace Factory.Git.Commits;

/// <summary>A file that a commit writes.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Old">What it held before; null where it was not there.</param>
/// <param name="New">The SHA-256 of what the commit writes.</param>
internal sealed record JournaledFile(string Path, byte[]? Old, string New)
{
    /// <summary>Where it pointed before, if it was a symbolic link; empty where it was none.</summary>
    public required string OldTarget { get; init; }
}
