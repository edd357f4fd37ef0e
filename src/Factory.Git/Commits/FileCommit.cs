namespace Factory.Git.Commits;

/// <summary>A commit that holds some files and nothing else.</summary>
/// <param name="Message">The whole message, trailers included.</param>
/// <param name="Files">The new text of each file, by its path relative to the root, with <c>/</c>.</param>
public sealed record FileCommit(string Message, IReadOnlyDictionary<string, string> Files);
