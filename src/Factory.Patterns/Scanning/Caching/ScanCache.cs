using System.Text;

namespace Factory.Patterns.Scanning.Caching;

/// <summary>
/// What a rule set found in the contents of files, kept from run to run. Any number of threads may ask and put; what is put is seen by the
/// next run.
/// </summary>
internal sealed class ScanCache
{
    private readonly CacheFolder folder;
    private readonly string key;
    private readonly CacheFile file;
    private readonly Dictionary<string, CacheEntry> added = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    private ScanCache(CacheFolder folder, string key)
    {
        this.folder = folder;
        this.key = key;
        file = CacheFile.Of(folder.Read(key));
    }

    /// <summary>The cache of a rule set; empty if there is none yet or it is damaged.</summary>
    /// <param name="folder">Where caches are; made when one is saved.</param>
    /// <param name="key">Names the rules and whatever else the results depend on; part of a file name.</param>
    public static ScanCache Open(string folder, string key) => new(new(folder), key);

    /// <summary>How many files an earlier run left something of.</summary>
    public int Count => file.Count;

    /// <summary>What an earlier run left of one of them.</summary>
    public CacheEntry this[int index] => file[index];

    /// <summary>What an earlier run put for this content of the file.</summary>
    public ReadOnlyMemory<byte>? Get(string path, ReadOnlySpan<byte> id)
    {
        var known = file.Find(Encoding.UTF8.GetBytes(path));
        return known?.Id.Span.SequenceEqual(id) == true ? known?.Results : null;
    }

    /// <summary>Takes the place of what is known of the file.</summary>
    public void Put(string path, ReadOnlySpan<byte> id, ReadOnlySpan<byte> results)
    {
        var entry = new CacheEntry(Encoding.UTF8.GetBytes(path), id.ToArray(), results.ToArray());
        lock (gate)
        {
            added[path] = entry;
        }
    }

    /// <summary>
    /// Writes what was put, and what was known of files that still count. Writes nothing if nothing changed. False if it cannot be
    /// written, which costs the next run its time and nothing else.
    /// </summary>
    public bool Save(Predicate<string> counts)
    {
        lock (gate)
        {
            var kept = new List<CacheEntry>(file.Count + added.Count);
            for (var i = 0; i < file.Count; i++)
            {
                var path = Encoding.UTF8.GetString(file[i].Path.Span);
                if (!added.ContainsKey(path) && counts(path))
                {
                    kept.Add(file[i]);
                }
            }

            var isSame = added.Count == 0 && kept.Count == file.Count;
            return isSame || folder.Write(key, CacheFile.Write(kept.Concat(added.Values)));
        }
    }
}
