using Factory.Git.History;

namespace Factory.Gates.Learning.Compounding;

/// <summary>The commits of a history, newest first, and the place of each.</summary>
internal sealed class CommitOrder(IReadOnlyList<HistoryCommit> commits)
{
    private readonly Dictionary<string, int> places = commits.Index().ToDictionary(commit => commit.Item.Id, commit => commit.Index, StringComparer.Ordinal);

    /// <summary>The commits.</summary>
    public IReadOnlyList<HistoryCommit> Commits => commits;

    /// <summary>The day of the newest one, UTC; null where there is none.</summary>
    public DateOnly? Day => commits.Count == 0 ? null : DayOf(commits[0].CommitTime);

    /// <summary>A day, UTC.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    /// <summary>The place of a commit; null where it is none of them.</summary>
    public int? PlaceOf(string? commit) => commit is not null && places.TryGetValue(commit, out var place) ? place : null;

    /// <summary>The places of commits.</summary>
    public IReadOnlySet<int> PlacesOf(IEnumerable<string> ids) => ids.Select(id => places[id]).ToHashSet();
}
