using Factory.Git.History;

namespace Factory.Gates.Learning.Backtesting;

/// <summary>Goes through the commits from the oldest to the newest and keeps account of what each added and took away.</summary>
internal sealed class HistoryReplay(MatchedBlobs blobs, Coverage coverage)
{
    private readonly OpenHits open = new();
    private readonly List<OpenHits.Hit> hits = [];

    /// <summary>All hits, oldest first.</summary>
    public IReadOnlyList<OpenHits.Hit> Hits => hits;

    /// <summary>The files whose hits were not taken away by any commit.</summary>
    public IEnumerable<string> OpenPaths => open.Paths;

    /// <summary>The next commit. What it moves from a file that it deletes to one that it adds is neither taken away nor added.</summary>
    public void Play(HistoryCommit commit)
    {
        var deleted = commit.Files.Where(file => file.NewBlob.Length == 0).SelectMany(Changes).ToList();
        var moved = new MovedMatches(deleted);
        open.Rename(commit.Files.Where(file => file.OldPath != file.Path).Select(file => (file.OldPath, file.Path)));
        foreach (var file in commit.Files.Where(file => file.NewBlob.Length > 0))
        {
            foreach (var (_, change) in Changes(file).ToList())
            {
                var added = file.OldBlob.Length > 0 ? change.Added : moved.Take(change, (from, key, count) => Move(from, file.Path, key, count));
                Add(commit, file.Path, change.Key, added);
                Close(commit, file.Path, change, HitFate.Removed);
            }
        }

        foreach (var (path, change) in deleted)
        {
            Close(commit, path, change, HitFate.Deleted);
        }
    }

    /// <summary>What no commit took away is there at the tip, or a merge took it.</summary>
    public void End(IReadOnlyDictionary<string, string> tip)
    {
        foreach (var path in open.Paths)
        {
            var content = blobs.Find(tip.GetValueOrDefault(path, ""), coverage.Of(path));
            var counts = content?.Matches.CountBy(match => match.Key).ToDictionary();
            foreach (var (key, standing) in open.In(path).Where(_ => counts is not null))
            {
                standing.Skip(counts!.GetValueOrDefault(key)).ToList().ForEach(hit => hit.End(HitFate.Lost, ""));
            }
        }
    }

    private IEnumerable<(string Path, MatchChange Change)> Changes(HistoryFile file)
    {
        var set = coverage.Of(file.Path);
        return set != Coverage.None && blobs.Find(file.OldBlob, set) is { } old && blobs.Find(file.NewBlob, set) is { } after
            ? MatchChange.Between(old, after).Select(change => (file.Path, change))
            : [];
    }

    private void Add(HistoryCommit commit, string path, MatchKey key, IReadOnlyList<int> lines)
    {
        foreach (var line in lines)
        {
            var hit = new OpenHits.Hit(key.Rule, new(commit.Id, path, line, blobs.Text(key.Text)));
            hits.Add(hit);
            open.Open(path, key, hit);
        }
    }

    private void Close(HistoryCommit commit, string path, MatchChange change, HitFate fate)
    {
        foreach (var hit in open.Close(path, change.Key, change.Removed, change.Left))
        {
            hit.End(fate, commit.Id);
        }
    }

    private void Move(string from, string to, MatchKey key, int count)
    {
        foreach (var hit in open.Close(from, key, count, left: 0))
        {
            open.Open(to, key, hit);
        }
    }
}
