using Factory.Git.Commands;

namespace Factory.Git.Commits;

/// <summary>Reads what the user's index says of files.</summary>
internal static class IndexEntries
{
    /// <summary>An entry for each file that it has: mode, blob, stage, a tab, the path.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(GitCommand git, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        (await git.OutputAsync(new(["ls-files", "--stage", "-z", "--", .. paths]), cancellation)).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
