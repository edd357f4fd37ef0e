using Factory.Git.Changes;

namespace Factory.Git.History;

/// <summary>The lines that a commit took out of a file or wrote anew.</summary>
/// <param name="OldBlob">The id of the content before.</param>
/// <param name="NewBlob">The id of the content after.</param>
/// <param name="Lines">The lines of the content before that are gone after it.</param>
public sealed record TakenLines(string OldBlob, string NewBlob, IReadOnlyList<LineRange> Lines);
