using Factory.Git;
using Factory.Git.History;

namespace Factory.Gates.Learning.Mining;

/// <summary>Finds fixes of lines that were only just written, by asking for each line that a fix took away who had written it.</summary>
internal sealed class QuickFixes(MiningRequest request, IReadOnlyList<HistoryCommit> commits)
{
    private const int MostFixes = 300;
    private const int MostFiles = 10;
    private const int MostLines = 60;
    private const int CallsAtOnce = 2;
    private const double NeededShare = 0.34;

    private readonly Dictionary<string, HistoryCommit> byId = commits.ToDictionary(commit => commit.Id, StringComparer.Ordinal);

    /// <summary>How many fixes there are, and how many of them are looked at.</summary>
    public (int All, int LookedAt) Count { get; private set; }

    private Repository Repository => request.Repository;

    /// <summary>The fixes with what they mend, newest first.</summary>
    public async Task<IReadOnlyList<Lead>> FindAsync(CancellationToken cancellation)
    {
        var all = commits.Where(commit => FixSubject.Says(commit.Subject) && !RevertMessage.IsInWords(commit.Subject)).ToList();
        var small = all.Where(commit => commit.Parent.Length > 0 && commit.Files.Count <= MostFiles && commit.Files.Any(IsMended)).Take(MostFixes).ToList();
        Count = (all.Count, small.Count);
        var taken = await Repository.TakenLinesAsync([.. small.Select(commit => commit.Id)], cancellation);
        var leads = new Lead?[small.Count];
        await Parallel.ForAsync(
            0,
            small.Count,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellation },
            async (i, token) => leads[i] = await LeadAsync(small[i], taken.GetValueOrDefault(small[i].Id, []), token));
        return [.. leads.OfType<Lead>()];
    }

    private static bool IsMended(HistoryFile file) => file.OldBlob.Length > 0 && file.NewBlob.Length > 0 && SourceKind.IsCode(file.Path);

    /// <summary>Tests follow the code that they test: where a fix changes both, the code says what was wrong.</summary>
    private static IEnumerable<HistoryFile> Mended(HistoryCommit fix)
    {
        var code = fix.Files.Where(file => SourceKind.IsCode(file.Path)).ToList();
        var isProduct = code.Exists(file => !SourceKind.IsTest(file.Path));
        return code.Where(file => IsMended(file) && (!isProduct || !SourceKind.IsTest(file.Path)));
    }

    private async Task<Lead?> LeadAsync(HistoryCommit fix, IReadOnlyList<TakenLines> taken, CancellationToken cancellation)
    {
        var since = fix.CommitTime > DateTimeOffset.UnixEpoch.AddDays(request.Days) ? fix.CommitTime.AddDays(-request.Days) : DateTimeOffset.UnixEpoch;
        var origins = new List<(string Path, LineOrigin Line)>();
        foreach (var file in Mended(fix))
        {
            var lines = taken.FirstOrDefault(lines => lines.OldBlob == file.OldBlob && lines.NewBlob == file.NewBlob)?.Lines ?? [];
            if (lines.Sum(range => range.Last - range.First + 1) is > 0 and <= MostLines)
            {
                var found = await Repository.OriginsAsync(new(fix.Parent, file.OldPath, lines, since), cancellation);
                origins.AddRange(found.Where(line => SourceKind.Says(line.Text)).Select(line => (file.Path, line)));
            }
        }

        return Lead(fix, origins);
    }

    /// <summary>The commit that wrote most of what the fix took away, if that is enough of it and it was written for good: by a commit of this history.</summary>
    private Lead? Lead(HistoryCommit fix, List<(string Path, LineOrigin Line)> origins)
    {
        var main = origins.Where(origin => byId.ContainsKey(origin.Line.Commit))
            .GroupBy(origin => origin.Line.Commit, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return main is not null && main.Count() >= origins.Count * NeededShare
            ? new(MineKind.FixAfterFix, [byId[main.Key], fix], [.. main.Select(origin => origin.Path).Distinct(StringComparer.Ordinal)])
            {
                Points = [.. QuickFixPoints.Of(byId[main.Key], fix, (double)main.Count() / origins.Count)],
            }
            : null;
    }
}
