using Factory.Git.History;

namespace Factory.Gates.Learning.Mining;

/// <summary>Finds commits that were taken back and stayed so. A revert that was itself taken back does not count.</summary>
internal sealed class Reverts
{
    private readonly IReadOnlyList<HistoryCommit> commits;
    private readonly Dictionary<string, HistoryCommit> byId;
    private readonly ILookup<string, (int Age, HistoryCommit Commit)> bySubject;
    private readonly List<string> ids;

    /// <param name="commits">Newest first.</param>
    public Reverts(IReadOnlyList<HistoryCommit> commits)
    {
        this.commits = commits;
        byId = commits.ToDictionary(commit => commit.Id, StringComparer.Ordinal);
        bySubject = commits.Index().ToLookup(commit => RevertMessage.Bare(commit.Item.Subject), commit => (commit.Index, commit.Item), StringComparer.Ordinal);
        ids = [.. byId.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The commits that were taken back, each with all that took it back and brought it again, oldest first.</summary>
    public IEnumerable<Lead> Find()
    {
        var targets = new Dictionary<string, IReadOnlyList<HistoryCommit>>(StringComparer.Ordinal);
        var cancelled = new HashSet<string>(StringComparer.Ordinal);
        var standing = new List<HistoryCommit>();
        foreach (var (age, commit) in commits.Index())
        {
            // Newest first: whether a revert stands is known when it is met
            if (IsRevert(commit))
            {
                targets[commit.Id] = Targets(commit, age);
                if (!cancelled.Contains(commit.Id))
                {
                    standing.Add(commit);
                    cancelled.UnionWith(targets[commit.Id].Select(target => target.Id));
                }
            }
        }

        return OfOne(standing.SelectMany(revert => Leads(revert, targets)));
    }

    /// <summary>Of a commit that was taken back again and again, the longest story; and of what one revert took back, all together.</summary>
    private static IEnumerable<Lead> OfOne(IEnumerable<Lead> leads) => leads
        .GroupBy(lead => lead.Commits[0].Id, StringComparer.Ordinal)
        .Select(same => same.MaxBy(lead => lead.Commits.Count)!)
        .GroupBy(lead => lead.Commits[^1].Id, StringComparer.Ordinal)
        .Select(same => same.MaxBy(lead => lead.Commits.Count)! with
        {
            Commits = [.. same.SelectMany(lead => lead.Commits).Distinct().OrderBy(commit => commit.CommitTime).ThenBy(commit => commit.Id == same.Key)],
        });

    private static bool IsRevert(HistoryCommit commit) =>
        RevertMessage.SubjectIn(commit.Subject) is not null || RevertMessage.IdsIn(commit.Body).Count > 0 || RevertMessage.IsInWords(commit.Subject);

    /// <summary>Of one that takes back commits themselves, a lead for each; of one that takes back a revert, none: the commit is there again.</summary>
    private static IEnumerable<Lead> Leads(HistoryCommit revert, Dictionary<string, IReadOnlyList<HistoryCommit>> targets)
    {
        if (targets[revert.Id].Count == 0)
        {
            return IsOfRevert(revert) ? [] : [new Lead(MineKind.Revert, [revert], Lead.FilesOf(revert)) { Points = [new(1, "it takes something back")] }];
        }

        return targets[revert.Id].Select(target => Chain(target, targets)).Where(chain => chain.Count % 2 == 1).Select(chain => new Lead(
            MineKind.Revert, [.. Enumerable.Reverse(chain), revert], Lead.FilesOf(revert))
        {
            Points = [new(4, chain.Count == 1 ? "the commit was taken back" : "the commit was taken back more than once")],
        });
    }

    /// <summary>A revert whose target is older than what was read may still say that it takes back a revert.</summary>
    private static bool IsOfRevert(HistoryCommit commit) =>
        RevertMessage.SubjectIn(commit.Subject) is { } subject && RevertMessage.IsInWords(subject);

    /// <summary>From what a revert takes back to the commit that all began with.</summary>
    private static List<HistoryCommit> Chain(HistoryCommit start, Dictionary<string, IReadOnlyList<HistoryCommit>> targets)
    {
        var chain = new List<HistoryCommit> { start };
        while (targets.GetValueOrDefault(chain[^1].Id) is [var next, ..] && !chain.Contains(next))
        {
            chain.Add(next);
        }

        return chain;
    }

    /// <summary>The commits that it names, by id or else by subject: of several, the one before it that is nearest.</summary>
    private List<HistoryCommit> Targets(HistoryCommit revert, int age)
    {
        var named = RevertMessage.IdsIn(revert.Body).Select(Find).OfType<HistoryCommit>().Where(target => target.Id != revert.Id).ToList();
        if (named.Count > 0 || RevertMessage.SubjectIn(revert.Subject) is not { } subject)
        {
            return named;
        }

        var found = bySubject[RevertMessage.Bare(subject)].FirstOrDefault(commit => commit.Age > age).Commit;
        return found is null ? [] : [found];
    }

    private HistoryCommit? Find(string id)
    {
        var place = ids.BinarySearch(id, StringComparer.Ordinal);
        place = place < 0 ? ~place : place;
        return place < ids.Count && ids[place].StartsWith(id, StringComparison.Ordinal) ? byId[ids[place]] : null;
    }
}
