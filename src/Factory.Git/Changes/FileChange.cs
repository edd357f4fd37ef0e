namespace Factory.Git.Changes;

/// <summary>One file that differs from the base.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>; for a deleted file its old path.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="OldPath">Where it was at the base; the same as <paramref name="Path"/> unless it was renamed; null for an added file.</param>
/// <param name="AddedLines">The lines of the new file that the base does not have, in order.</param>
public sealed record FileChange(string Path, ChangeKind Kind, string? OldPath, IReadOnlyList<LineRange> AddedLines)
{
    /// <summary>Whether the change wrote this line (from 1).</summary>
    public bool Touches(int line) => AddedLines.Any(range => line >= range.First && line <= range.Last);
}
