using Factory.Gates.Envelope;
using Factory.Gates.Learning.Rules;
using Factory.Model.Policy;

namespace Factory.Gates.Handover;

/// <summary>Counts the rails: decisions in force, patterns, what the policy forbids and records, and rules. What the policy itself says, checks hold by their nature.</summary>
internal static class HandoverRails
{
    public static IReadOnlyList<HandoverRail> Of(OwnEnvelope own, IReadOnlyList<TestedRule> rules) =>
    [
        .. own.Rails.InForce.Select(decision => new HandoverRail(
            decision.Name, decision.Path, decision.CheckedBy.Count > 0 || Forbids(decision.Forbids), decision.IsAdvice)),
        .. own.Rails.Patterns.Select(pattern => new HandoverRail(
            pattern.Name, pattern.Path, pattern.CheckedBy.Count + pattern.Competitors.Count > 0, pattern.IsAdvice)),
        .. own.Policy.Structure.Forbidden.Select(use => new HandoverRail($"{use.From} -> {use.To}", PolicyFile.RelativePath, IsChecked: true, IsAdvice: false)),
        .. own.Policy.Records.Select(record => new HandoverRail(record.Entity, PolicyFile.RelativePath, IsChecked: true, IsAdvice: false)),
        .. rules.Select(rule => new HandoverRail(rule.Rule.Id, rule.Rule.Location.Path, IsChecked: true, IsAdvice: false)),
    ];

    private static bool Forbids(ForbiddenByDecision forbids) => forbids.Packages.Count + forbids.Types.Count + forbids.Edges.Count > 0;
}
