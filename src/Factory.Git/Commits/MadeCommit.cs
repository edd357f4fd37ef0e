namespace Factory.Git.Commits;

/// <summary>A commit that no branch has yet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entries">What the index says of each of its files, by path.</param>
internal sealed record MadeCommit(string Id, IReadOnlyDictionary<string, string> Entries);
