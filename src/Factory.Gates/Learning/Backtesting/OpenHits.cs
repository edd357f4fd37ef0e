namespace Factory.Gates.Learning.Backtesting;

/// <summary>The hits that stand, by the file that they are in now.</summary>
internal sealed class OpenHits
{
    private readonly Dictionary<string, Dictionary<MatchKey, List<Hit>>> files = new(StringComparer.Ordinal);

    /// <summary>The paths that have any.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>Notes a new one.</summary>
    public void Open(string path, MatchKey key, Hit hit) => Of(path, key).Add(hit);

    /// <summary>Files have other names, all at once: two may have swapped theirs.</summary>
    public void Rename(IEnumerable<(string From, string To)> names)
    {
        var moved = names.Select(name => (name.To, Keys: files.Remove(name.From, out var keys) ? keys : [])).ToList();
        foreach (var (to, key, hits) in moved.SelectMany(file => file.Keys.Select(key => (file.To, key.Key, key.Value))))
        {
            Of(to, key).AddRange(hits);
        }
    }

    /// <summary>
    /// Takes out the hits that a removal reached, oldest first: of matches with the same text, those that nobody saw coming go first,
    /// so that no more hits count as mended than must be.
    /// </summary>
    public IReadOnlyList<Hit> Close(string path, MatchKey key, int removed, int left)
    {
        var hits = files.GetValueOrDefault(path)?.GetValueOrDefault(key) ?? [];
        var gone = hits.GetRange(0, Math.Clamp(hits.Count - left, 0, removed));
        hits.RemoveRange(0, gone.Count);
        return gone;
    }

    /// <summary>The hits of a file that are open.</summary>
    public IReadOnlyDictionary<MatchKey, List<Hit>> In(string path) => files.GetValueOrDefault(path, []);

    private List<Hit> Of(string path, MatchKey key)
    {
        if (!files.TryGetValue(path, out var keys))
        {
            files[path] = keys = [];
        }

        if (!keys.TryGetValue(key, out var hits))
        {
            keys[key] = hits = [];
        }

        return hits;
    }

    /// <summary>A hit that may still close.</summary>
    internal sealed class Hit(int rule, BacktestHit told)
    {
        public int Rule => rule;

        public BacktestHit Told { get; private set; } = told;

        public void End(HitFate fate, string commit) => Told = Told with { Fate = fate, RemovedBy = commit };
    }
}
