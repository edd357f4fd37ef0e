namespace Factory.Gates.Learning.Evidence.Recording;

/// <summary>What was judged, and what came of it.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Judged">The lines that were written.</param>
/// <param name="Trust">How far the rule is trusted now.</param>
public sealed record EvidenceUpdate(string Rule, IReadOnlyList<Judgement> Judged, RuleTrust Trust);
