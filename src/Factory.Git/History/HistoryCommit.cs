namespace Factory.Git.History;

/// <summary>A commit of the history that is no merge, as data.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parent">The commit before it; empty for a first one, and for the last one that a shallow clone has.</param>
/// <param name="Subject">The first line of its message, at most 400 characters. Anyone may have written it.</param>
public sealed record HistoryCommit(string Id, string Parent, string Subject)
{
    /// <summary>When it was written, in UTC, as its author's machine had it.</summary>
    public DateTimeOffset AuthorTime { get; init; }

    /// <summary>When it was committed, in UTC: the order of the history.</summary>
    public DateTimeOffset CommitTime { get; init; }

    /// <summary>Who wrote it, by the name that the repository's <c>.mailmap</c> has for them.</summary>
    public string Author { get; init; } = "";

    /// <summary>The message below the subject, with its trailers; of a very long one the beginning and the end.</summary>
    public string Body { get; init; } = "";

    /// <summary>The files that it changed, in the order of git. None where <see cref="IsEdge"/>.</summary>
    public IReadOnlyList<HistoryFile> Files { get; init; } = [];

    /// <summary>Whether a shallow clone ends here, so that nobody can say what it changed.</summary>
    public bool IsEdge { get; init; }
}
