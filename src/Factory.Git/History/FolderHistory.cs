using System.Globalization;
using Factory.Git.Commands;

namespace Factory.Git.History;

/// <summary>Reads when a folder changed.</summary>
internal sealed class FolderHistory(GitCommand git)
{
    public async Task<IReadOnlyList<string>> CommitsAsync(string commit, string folder, int most, CancellationToken cancellation)
    {
        var outcome = await git.TryAsync(
            new("log", "--format=%H", "--max-count", most.ToString(CultureInfo.InvariantCulture), "--end-of-options", commit, "--", folder), cancellation);
        return outcome.ExitCode == 0 ? outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
    }
}
