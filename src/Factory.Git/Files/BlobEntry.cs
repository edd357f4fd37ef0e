using System.Globalization;

namespace Factory.Git.Files;

/// <summary>A file of a commit.</summary>
internal sealed record BlobEntry(string Path, string Id, long Size)
{
    /// <summary>The regular files of <c>git ls-tree -r -z -l</c>, in ordinal order; links and other repositories are left out.</summary>
    public static IReadOnlyList<BlobEntry> Parse(string listing) =>
    [
        .. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(record => record.StartsWith("100", StringComparison.Ordinal))
            .Select(Entry)
            .OrderBy(entry => entry.Path, StringComparer.Ordinal),
    ];

    /// <summary>The same of <c>git ls-tree -r -z</c>, without sizes.</summary>
    public static IReadOnlyList<FileId> ParseIds(string listing) =>
    [
        .. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(record => record.StartsWith("100", StringComparison.Ordinal))
            .Select(record => record.Split('\t', 2))
            .Select(parts => new FileId(parts[1], parts[0].Split(' ')[2]))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static BlobEntry Entry(string record)
    {
        var tab = record.IndexOf('\t', StringComparison.Ordinal);
        var parts = record[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(record[(tab + 1)..], parts[2], long.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}
