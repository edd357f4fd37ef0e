using Factory.Git;
using Factory.Git.History;

namespace Factory.Gates.Learning.Mining;

/// <summary>The versions that a few files of the repository had.</summary>
internal sealed class FileTexts
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>A content by its id; empty where it is not there.</summary>
    public string Of(string blob) => texts.GetValueOrDefault(blob, "");

    /// <summary>Reads all versions of some files.</summary>
    public static async Task<FileTexts> ReadAsync(
        Repository repository, IReadOnlyList<HistoryCommit> commits, IReadOnlyCollection<string> paths, CancellationToken cancellation)
    {
        var read = new FileTexts();
        var ids = commits.SelectMany(commit => commit.Files).Where(file => paths.Contains(file.Path)).SelectMany(file => new[] { file.OldBlob, file.NewBlob });
        await foreach (var blob in repository.BlobsAsync([.. ids], cancellation))
        {
            read.texts[blob.Id] = blob.Text;
        }

        return read;
    }
}
