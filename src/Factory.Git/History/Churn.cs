using System.Globalization;
using Factory.Git.Commands;

namespace Factory.Git.History;

/// <summary>Counts how often files changed before a commit.</summary>
internal sealed class Churn(GitCommand git)
{
    /// <summary>
    /// How many commits touched each path in the days up to a commit, merges left out; a renamed file counts under each of its names.
    /// Nothing for the empty tree. The time is that of the commit, so that the same commit gives the same counts.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(string commit, int days, CancellationToken cancellation)
    {
        var time = await git.WordAsync(new("log", "-1", "--format=%ct", commit, "--"), cancellation);
        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return new Dictionary<string, int>();
        }

        var since = DateTimeOffset.FromUnixTimeSeconds(seconds).AddDays(-days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var names = await git.OutputAsync(
            new("log", $"--since={since}", "--no-merges", "--no-renames", "--no-ext-diff", "--no-textconv", "--name-only", "-z", "--format=tformat:", commit, "--"),
            cancellation);
        return names.Split('\0', StringSplitOptions.RemoveEmptyEntries).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }
}
