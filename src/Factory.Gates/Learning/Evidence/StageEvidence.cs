using Factory.Gates.Accepting;
using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Learning.Evidence;

/// <summary>
/// What decides how far rules are trusted: judged hits, and waivers which say that a finding is wrong. A gate reads it from where its policy
/// comes from, so that what a change judges counts for the next change, not for itself.
/// </summary>
/// <param name="Judged">The judged hits, by the id of the rule.</param>
/// <param name="Waivers">The waivers; whether they are past their date does not matter here.</param>
/// <param name="Policy">How much evidence moves a rule.</param>
public sealed record StageEvidence(
    IReadOnlyDictionary<string, IReadOnlyList<Judgement>> Judged, IReadOnlyList<WaiverEntry> Waivers, LearningPolicy Policy)
{
    /// <summary>The evidence that counts for a change.</summary>
    public static async Task<StageEvidence> ReadAsync(GateContext context, CancellationToken cancellation)
    {
        var own = context.Envelope.Own;
        var terms = await AcceptanceTerms.ReadAsync(context, DateOnly.MinValue, cancellation);
        return new(context.Change.Base.OwnPolicy ? own.Evidence : await OfBaseAsync(context, cancellation), terms.Waivers, context.Policy.Learning);
    }

    /// <summary>The judgements of a rule that are about what it matches today.</summary>
    public IReadOnlyList<Judgement> Of(TestedRule tested) =>
        [.. Judged.GetValueOrDefault(tested.Rule.Id, []).Where(judged => judged.Rule == tested.Rule.Content)];

    /// <summary>The rule with the stage that counts.</summary>
    public TestedRule Apply(TestedRule tested)
    {
        var judged = Of(tested);
        var known = judged.Select(one => one.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var waived = Waivers.Select(entry => entry.Waiver).OfType<Waiver>()
            .Count(waiver => waiver.IsWrong && waiver.Rule == tested.Rule.Id && (waiver.Fingerprint.Length == 0 || known.Add(waiver.Fingerprint)));
        var confirmed = judged.Count(one => one.Verdict == HitVerdict.Confirmed);
        var trust = RuleTrust.Of(tested.Trust?.Declared ?? tested.Rule.Stage, confirmed, judged.Count - confirmed + waived, Policy);
        return tested with { Rule = tested.Rule with { Stage = trust.Effective }, Trust = trust };
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<Judgement>>> OfBaseAsync(GateContext context, CancellationToken cancellation)
    {
        try
        {
            return await EvidenceFolder.ReadAsync(context.PolicyTree, cancellation);
        }
        catch (InvalidInputException)
        {
            // The change that mends it must be able to pass, by what the rules say themselves.
            return new Dictionary<string, IReadOnlyList<Judgement>>();
        }
    }
}
