using Factory.Git.Changes;

namespace Factory.Git.History;

/// <summary>Lines of a file as it is in a commit.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Path">The file.</param>
/// <param name="Ranges">The lines, from 1.</param>
/// <param name="Since">Before this time nobody needs to know who wrote them.</param>
public sealed record FileLines(string Commit, string Path, IReadOnlyList<LineRange> Ranges, DateTimeOffset Since);
