namespace Factory.Git.History;

/// <summary>A regular file that a commit changed.</summary>
/// <param name="Path">Where it lies after the commit; where it lay, if the commit deleted it.</param>
/// <param name="OldPath">Where it lay before; another path only if it was renamed.</param>
/// <param name="OldBlob">The id of its content before; empty where it was not there.</param>
/// <param name="NewBlob">The id of its content after; empty where it is no longer there.</param>
public sealed record HistoryFile(string Path, string OldPath, string OldBlob, string NewBlob);
