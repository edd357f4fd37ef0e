using Factory.Gates.Learning.Evidence.Hits;
using Factory.Gates.Learning.Rules;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Evidence.Standings;

/// <summary>How a rule stands: how far it is trusted, what is left to judge, and whether it is still of use.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Trust">How far it is trusted.</param>
/// <param name="Open">Its hits that nobody judged.</param>
/// <param name="Retirement">Whether it is still of use.</param>
public sealed record RuleStanding(string Rule, RuleTrust Trust, IReadOnlyList<RuleHit> Open, RuleRetirement Retirement)
{
    /// <summary>Whether judging its hits is worth the time: it does not block yet, or has cried wolf.</summary>
    public bool IsAsked => Open.Count > 0 && (Trust.Effective < RuleStage.Block || Trust.Dismissed > 0);

    /// <summary>How a rule stands after its hits.</summary>
    internal static RuleStanding Of(TestedRule tested, StageEvidence evidence, (IReadOnlyList<RuleHit> Hits, int Exposure) seen, CancellationToken cancellation)
    {
        var judged = evidence.Of(tested).Select(one => (one.Fingerprint, one.Path)).ToHashSet();
        var known = judged.Union(seen.Hits.Select(hit => (hit.Fingerprint, hit.Location.Path))).Count();
        return new(
            tested.Rule.Id,
            tested.Trust!,
            [.. seen.Hits.Where(hit => !judged.Contains((hit.Fingerprint, hit.Location.Path)))],
            new(seen.Exposure, known, RuleRetirement.Passes(tested, cancellation)));
    }
}
