using Factory.Git;
using Factory.Git.History;

namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>Finds the commits that took lines out of a file, whatever it is called by then.</summary>
internal sealed class LineHistory(Repository repository)
{
    /// <summary>The commits, in the order in which they are given.</summary>
    /// <param name="commits">Where to look, oldest first.</param>
    /// <param name="path">What the file is called before them.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<IReadOnlyList<HistoryCommit>> RemovalsAsync(IEnumerable<HistoryCommit> commits, string path, CommentedLines lines, CancellationToken cancellation)
    {
        var found = new List<HistoryCommit>();
        foreach (var commit in commits)
        {
            if (commit.Files.FirstOrDefault(file => file.OldPath == path && file.OldBlob.Length > 0) is not { } file)
            {
                continue;
            }

            path = file.Path;
            if (file.NewBlob.Length > 0 && await CountsAsync(file, lines, cancellation) is var (before, after) && before > after)
            {
                found.Add(commit);
            }
        }

        return found;
    }

    /// <summary>Whether a commit wrote lines.</summary>
    public async Task<bool> IsWrittenByAsync(HistoryCommit commit, string path, CommentedLines lines, CancellationToken cancellation) =>
        !commit.IsEdge
        && commit.Files.FirstOrDefault(file => file.Path == path && file.NewBlob.Length > 0) is { } file
        && await CountsAsync(file, lines, cancellation) is var (before, after)
        && before < after;

    private async Task<(int Before, int After)> CountsAsync(HistoryFile file, CommentedLines lines, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var blob in repository.BlobsAsync([.. new[] { file.OldBlob, file.NewBlob }.Where(id => id.Length > 0)], cancellation))
        {
            counts[blob.Id] = lines.CountIn(blob.Text);
        }

        return (counts.GetValueOrDefault(file.OldBlob), counts.GetValueOrDefault(file.NewBlob));
    }
}
