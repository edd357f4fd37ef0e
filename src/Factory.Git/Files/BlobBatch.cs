using System.Text;

namespace Factory.Git.Files;

/// <summary>Takes apart what <c>git cat-file --batch</c> says, read as Latin-1, which keeps one character a byte.</summary>
internal static class BlobBatch
{
    /// <summary>The bytes of each blob. Each comes as a header line, its bytes, and a line end.</summary>
    public static IEnumerable<(string Id, byte[] Bytes)> Split(string output, IReadOnlyList<(string Id, long Size)> wanted)
    {
        var position = 0;
        foreach (var (id, size) in wanted)
        {
            var content = output.IndexOf('\n', position) + 1;
            var bytes = new byte[size];
            Encoding.Latin1.GetBytes(output.AsSpan(content, bytes.Length), bytes);
            yield return (id, bytes);
            position = content + bytes.Length + 1;
        }
    }
}
