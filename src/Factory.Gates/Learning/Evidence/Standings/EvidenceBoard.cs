using Factory.Gates.Learning.Evidence.Hits;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Evidence.Standings;

/// <summary>How all rules stand, by the reports of the last runs and by the history.</summary>
/// <param name="Rules">By id.</param>
public sealed record EvidenceBoard(IReadOnlyList<RuleStanding> Rules)
{
    /// <summary>Reads it; writes nothing.</summary>
    /// <param name="input">Where the hits are.</param>
    /// <param name="rule">The id of the only rule that is asked for; empty for all.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidInputException">No repository, no such rule, or a mistake in the envelope.</exception>
    public static async Task<EvidenceBoard> ReadAsync(JudgeInput input, string rule, CancellationToken cancellation)
    {
        var judged = await JudgedRules.OpenAsync(input.Gate, cancellation);
        var asked = rule.Length == 0 ? judged.Rules : [judged.Find(rule)];
        var reported = ReportedHits.Read(input.ReportFolder, asked.Select(tested => tested.Rule.Id).ToHashSet(StringComparer.Ordinal))
            .ToLookup(hit => hit.Rule, StringComparer.Ordinal);
        var history = await HistoricHits.ReadAsync(judged, asked, cancellation);
        return new([.. asked.Select(tested => RuleStanding.Of(tested, judged.Evidence, Seen(tested.Rule.Id), cancellation))]);

        (IReadOnlyList<RuleHit>, int) Seen(string id)
        {
            var (hits, exposure) = history.Of(id);
            return (Merged([.. hits, .. reported[id]]), exposure);
        }
    }

    /// <summary>A hit that both know: the history says more of it.</summary>
    private static IReadOnlyList<RuleHit> Merged(IEnumerable<RuleHit> hits) =>
    [
        .. hits.DistinctBy(hit => (hit.Fingerprint, hit.Location.Path))
            .OrderBy(hit => hit.Location.Path, StringComparer.Ordinal)
            .ThenBy(hit => hit.Location.Line)
            .ThenBy(hit => hit.Fingerprint, StringComparer.Ordinal),
    ];
}
