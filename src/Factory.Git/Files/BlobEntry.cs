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

    private static BlobEntry Entry(string record)
    {
        var tab = record.IndexOf('\t', StringComparison.Ordinal);
        var parts = record[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(record[(tab + 1)..], parts[2], long.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}
