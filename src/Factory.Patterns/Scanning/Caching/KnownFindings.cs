using System.Text;

namespace Factory.Patterns.Scanning.Caching;

/// <summary>All findings that earlier runs left in a cache, read at once: a run mostly needs them all.</summary>
internal sealed class KnownFindings
{
    private readonly Dictionary<string, (string Id, IReadOnlyList<ScanFinding> Findings)> byPath;

    public KnownFindings(ScanCache cache)
    {
        byPath = new(cache.Count, StringComparer.Ordinal);
        for (var i = 0; i < cache.Count; i++)
        {
            var entry = cache[i];
            var path = Encoding.UTF8.GetString(entry.Path.Span);
            byPath[path] = (Convert.ToHexStringLower(entry.Id.Span), [.. FindingBytes.Read(entry.Results, path)]);
        }
    }

    /// <summary>The findings in a file whose content git knows; null if nothing is known of this content.</summary>
    public IReadOnlyList<ScanFinding>? Of(ScanFile file) =>
        file.BlobId.Length > 0 && byPath.TryGetValue(file.Path, out var known) && known.Id == file.BlobId ? known.Findings : null;
}
