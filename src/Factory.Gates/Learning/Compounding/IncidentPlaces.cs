using Factory.Gates.Learning.Backtesting;
using Factory.Git.History;

namespace Factory.Gates.Learning.Compounding;

/// <summary>Finds the commits that an incident is about.</summary>
internal static class IncidentPlaces
{
    private const int ShortestId = 7;

    /// <summary>The place of the commit that an incident names, newest first; null where it names none of them.</summary>
    public static int? Named(string incident, IReadOnlyList<HistoryCommit> commits)
    {
        foreach (var id in Words(incident).Where(word => word.Length >= ShortestId))
        {
            var places = commits.Index().Where(commit => commit.Item.Id.StartsWith(id, StringComparison.Ordinal)).Select(commit => commit.Index).Take(2).ToList();
            if (places.Count == 1)
            {
                return places[0];
            }
        }

        return null;
    }

    /// <summary>
    /// The commit that made the mistake for the first time, as far as the incident tells: the commit that it names if that made it, else the
    /// oldest whose mistake that one took away. Null where there is none.
    /// </summary>
    public static string? Mistake(string? named, RuleBacktest test) =>
        named is null ? null
        : test.Hits.Any(hit => hit.Commit == named) ? named
        : test.Hits.LastOrDefault(hit => hit.RemovedBy == named)?.Commit;

    private static IEnumerable<string> Words(string incident)
    {
        var start = 0;
        for (var at = 0; at <= incident.Length; at++)
        {
            if (at == incident.Length || !char.IsAsciiLetterOrDigit(incident[at]))
            {
                yield return incident[start..at].ToLowerInvariant();
                start = at + 1;
            }
        }
    }
}
