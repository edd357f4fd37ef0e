namespace Factory.Gates.Learning.Backtesting;

/// <summary>The matches of the files that a commit deletes: as many of them in files that it adds were moved.</summary>
internal sealed class MovedMatches(IEnumerable<(string Path, MatchChange Change)> deleted)
{
    private readonly Dictionary<MatchKey, Queue<(string Path, int Count)>> left = deleted
        .GroupBy(file => file.Change.Key)
        .ToDictionary(same => same.Key, same => new Queue<(string, int)>(same.Select(file => (file.Path, file.Change.Removed))));

    /// <summary>The lines of an added file's matches that came from nowhere.</summary>
    /// <param name="change">The file's matches.</param>
    /// <param name="move">Told where the others came from, and how many.</param>
    public IReadOnlyList<int> Take(MatchChange change, Action<string, MatchKey, int> move)
    {
        var lines = change.Added;
        while (lines.Count > 0 && left.TryGetValue(change.Key, out var sources) && sources.TryDequeue(out var source))
        {
            var count = Math.Min(lines.Count, source.Count);
            move(source.Path, change.Key, count);
            lines = [.. lines.Skip(count)];
            if (count < source.Count)
            {
                left[change.Key] = new([(source.Path, source.Count - count), .. sources]);
            }
        }

        return lines;
    }
}
