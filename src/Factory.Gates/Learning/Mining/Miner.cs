using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Baselines;
using Factory.Git.History;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Mining;

/// <summary>Looks through a history for mistakes that somebody had to undo. It proposes what to learn from, and learns nothing itself.</summary>
public static class Miner
{
    /// <summary>What the history proposes, the best first. The same history gives the same proposals.</summary>
    /// <exception cref="InvalidInputException">There is no such commit, or a number that makes no sense.</exception>
    public static async Task<MiningReport> RunAsync(MiningRequest request, CancellationToken cancellation)
    {
        request.Check();
        var commits = await request.Repository.HistoryAsync(request.Tip, request.Commits, cancellation);
        var texts = await FileTexts.ReadAsync(request.Repository, commits, [BaselineFile.RelativePath, WaiverFile.RelativePath], cancellation);
        var fixes = new QuickFixes(request, commits);
        IReadOnlyList<Lead> leads =
        [
            .. new Reverts(commits).Find(),
            .. await fixes.FindAsync(cancellation),
            .. await new Hotfixes(request, commits).FindAsync(cancellation),
            .. new Reopenings(commits, texts).Find(),
            .. new BrokenGlass(commits, texts).Find(),
        ];
        return new(new Ranking(leads, Newest(commits)).Proposals())
        {
            Commits = commits.Count,
            Days = request.Days,
            Fixes = fixes.Count,
            IsShallow = await request.Repository.IsShallowAsync(cancellation),
        };
    }

    private static DateTimeOffset Newest(IReadOnlyList<HistoryCommit> commits) => commits.Select(commit => commit.CommitTime).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
}
