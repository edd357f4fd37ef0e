using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Factory.Git.Commands;
using Factory.Platform.Files;

namespace Factory.Git.Files;

/// <summary>Reads contents by their ids, in batches that fit into memory, without fetching any.</summary>
internal sealed class BlobReader(GitCommand git)
{
    private const long BatchBytes = 8 * 1024 * 1024;

    /// <summary>The contents in the order of the ids, each once. What is not here, is no file's content or is too large to read is left out.</summary>
    public async IAsyncEnumerable<Blob> ReadAsync(IReadOnlyCollection<string> ids, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var batch in Batches(await SizesAsync(ids, cancellation)))
        {
            var input = string.Concat(batch.Select(blob => $"{blob.Id}\n"));
            var output = await git.OutputAsync(
                new("cat-file", "--batch") { Input = input, Encoding = Encoding.Latin1, Environment = PartialClone.NoFetch }, cancellation);
            foreach (var (id, bytes) in BlobBatch.Split(output, batch))
            {
                yield return new(id, BoundedText.Decode(bytes));
            }
        }
    }

    private async Task<IReadOnlyList<(string Id, long Size)>> SizesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var partial = new PartialClone(git);
        var missing = await partial.IsPartialAsync(cancellation) ? await partial.MissingAsync(cancellation) : new HashSet<string>();
        var input = string.Concat(ids.Distinct(StringComparer.Ordinal).Where(id => IsId(id) && !missing.Contains(id)).Select(id => $"{id}\n"));
        var output = await git.OutputAsync(new("cat-file", "--batch-check") { Input = input, Environment = PartialClone.NoFetch }, cancellation);
        return
        [
            .. from line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
               let parts = line.Split(' ')
               where parts is [_, "blob", _]
               let size = long.Parse(parts[2], CultureInfo.InvariantCulture)
               where size <= BoundedText.DefaultMaximum
               select (parts[0], size),
        ];
    }

    /// <summary>Whether it can be an id: a line end in it would be another question to git.</summary>
    private static bool IsId(string id) => id.Length is 40 or 64 && id.All(char.IsAsciiHexDigitLower);

    private static IEnumerable<IReadOnlyList<(string Id, long Size)>> Batches(IReadOnlyList<(string Id, long Size)> blobs)
    {
        var batch = new List<(string, long)>();
        var bytes = 0L;
        foreach (var blob in blobs)
        {
            if (batch.Count > 0 && bytes + blob.Size > BatchBytes)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(blob);
            bytes += blob.Size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
