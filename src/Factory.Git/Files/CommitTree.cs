using System.Text;
using Factory.Git.Commands;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Files;

/// <summary>
/// The files of a commit, or only those below one of its folders. Blobs come in batches: the one that is asked for and those that follow it, since files are
/// mostly read in order and a process for each would cost more than the reading.
/// </summary>
internal sealed class CommitTree(GitCommand git, Revisions revisions, string commit, string folder = "") : IFileTree
{
    private const long BatchBytes = 4 * 1024 * 1024;
    private const int BatchFiles = 256;

    // Both are replaced whole and never changed, so that readers in parallel at worst read twice.
    private IReadOnlyList<BlobEntry>? entries;
    private IReadOnlyDictionary<string, string> batch = new Dictionary<string, string>();

    public async Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation) =>
        [.. (await EntriesAsync(cancellation)).Select(entry => entry.Path).Where(path => TreePath.IsBelow(path, folder))];

    public async Task<string?> ReadAsync(string path, CancellationToken cancellation)
    {
        TreePath.Require(path);
        var all = await EntriesAsync(cancellation);
        var start = Position(all, path);
        if (start < 0)
        {
            return null;
        }

        if (all[start].Size > BoundedText.DefaultMaximum)
        {
            throw new InvalidInputException(path, $"it is larger than {BoundedText.DefaultMaximum} bytes", "Split the file or leave it out");
        }

        if (!batch.TryGetValue(path, out var text))
        {
            batch = await ReadBatchAsync(all, start, cancellation);
            text = batch[path];
        }

        return text;
    }

    public async Task ExpectAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var wanted = paths.ToHashSet(StringComparer.Ordinal);
        var entries = (await EntriesAsync(cancellation)).Where(entry => wanted.Contains(entry.Path) && entry.Size <= BoundedText.DefaultMaximum).ToList();
        if (entries.Count > 0 && entries.Sum(entry => entry.Size) <= BatchBytes)
        {
            batch = await ReadBlobsAsync(entries, cancellation);
        }
    }

    /// <summary>The files with the ids of their contents, in ordinal order.</summary>
    public async Task<IReadOnlyList<FileId>> IdsAsync(CancellationToken cancellation) =>
        [.. (await EntriesAsync(cancellation)).Select(entry => new FileId(entry.Path, entry.Id))];

    private static int Position(IReadOnlyList<BlobEntry> all, string path)
    {
        var (low, high) = (0, all.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(all[middle].Path, path);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private async Task<IReadOnlyList<BlobEntry>> EntriesAsync(CancellationToken cancellation) => entries ??= await ListEntriesAsync(cancellation);

    private async Task<IReadOnlyList<BlobEntry>> ListEntriesAsync(CancellationToken cancellation)
    {
        var tree = await revisions.TreeAsync(commit, cancellation)
            ?? throw new InvalidInputException("git", $"'{commit}' names no commit of this repository", "Fetch it, or give another one");
        string[] below = folder.Length == 0 ? [] : ["--", folder];
        return BlobEntry.Parse(await git.OutputAsync(new(["ls-tree", "-r", "-z", "-l", "--full-tree", tree, .. below]), cancellation));
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadBatchAsync(IReadOnlyList<BlobEntry> all, int start, CancellationToken cancellation)
    {
        var wanted = new List<BlobEntry> { all[start] };
        var bytes = all[start].Size;
        foreach (var next in all.Skip(start + 1).Take(BatchFiles))
        {
            bytes += next.Size;
            if (bytes > BatchBytes)
            {
                break;
            }

            wanted.Add(next);
        }

        return await ReadBlobsAsync(wanted, cancellation);
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadBlobsAsync(List<BlobEntry> wanted, CancellationToken cancellation)
    {
        var input = string.Concat(wanted.Select(entry => $"{entry.Id}\n"));
        var output = await git.OutputAsync(new("cat-file", "--batch") { Input = input, Encoding = Encoding.Latin1 }, cancellation);
        return wanted
            .Zip(BlobBatch.Split(output, [.. wanted.Select(entry => (entry.Id, entry.Size))]), (entry, blob) => (entry.Path, Text: BoundedText.Decode(blob.Bytes)))
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
    }
}
