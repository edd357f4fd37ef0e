namespace Factory.Git.History;

/// <summary>A commit that joins two lines of work.</summary>
/// <param name="Id">Its id.</param>
/// <param name="First">The parent that it was made on.</param>
/// <param name="Second">The parent that it brought in.</param>
/// <param name="Subject">The first line of its message, at most 400 characters. Anyone may have written it.</param>
public sealed record HistoryMerge(string Id, string First, string Second, string Subject);
