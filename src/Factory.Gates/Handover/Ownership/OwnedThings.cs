using Factory.Gates.Envelope;
using Factory.Gates.Learning.Rules;
using Factory.Gates.Structure;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Handover.Ownership;

/// <summary>Lists what was decided and somebody must answer for.</summary>
internal static class OwnedThings
{
    /// <summary>Decisions in force, patterns, what the policy forbids and records, rules, waivers, and modules.</summary>
    public static IReadOnlyList<OwnedThing> Of(OwnEnvelope own, IReadOnlyList<TestedRule> rules, IReadOnlyList<string> paths) =>
    [
        .. own.Rails.InForce.Select(decision => new OwnedThing($"the decision {decision.Name}", decision.Name, new(decision.Path)) { Owner = decision.Owner, Reason = decision.Body.Trim() }),
        .. own.Rails.Patterns.Select(pattern => new OwnedThing($"the pattern {pattern.Name}", pattern.Name, new(pattern.Path)) { Owner = pattern.Owner, Reason = pattern.Body.Trim() }),
        .. own.Policy.Structure.Forbidden.Select(use => InPolicy($"what is forbidden from {use.From} to {use.To}", $"{use.From} -> {use.To}", use.Line) with { Reason = use.Reason }),
        .. own.Policy.Records.Select(record => InPolicy($"the record {record.Entity}", record.Entity, record.Line) with { Reason = record.Entity }),
        .. rules.Select(Rule),
        .. own.Waivers.Where(entry => entry.Waiver is not null).Select(Waiver),
        .. Modules(own.Policy, paths),
    ];

    private static OwnedThing InPolicy(string what, string name, int line) => new(what, name, new(PolicyFile.RelativePath, line)) { Files = [PolicyFile.RelativePath] };

    private static OwnedThing Rule(TestedRule tested)
    {
        var rule = tested.Rule;
        string[] reasons = [rule.About("why"), rule.About("lesson"), rule.About("decision")];
        return new($"the rule {rule.Id}", rule.Id, rule.Location)
        {
            Owner = rule.About("owner"),
            Reason = reasons.FirstOrDefault(reason => reason.Length > 0) ?? "",
            Files = [rule.Location.Path],
        };
    }

    private static OwnedThing Waiver(WaiverEntry entry)
    {
        var waiver = entry.Waiver!;
        var name = waiver.Fingerprint.Length > 0 ? waiver.Fingerprint : $"{waiver.Rule} in {waiver.Path}";
        return new($"the waiver of {name}", name, entry.Location) { Owner = waiver.Owner, Reason = waiver.Reason };
    }

    private static IEnumerable<OwnedThing> Modules(FactoryPolicy policy, IReadOnlyList<string> paths)
    {
        var map = new ModuleMap(policy);
        return from module in paths.GroupBy(map.Of, StringComparer.Ordinal)
               where module.Key.Length > 0
               orderby module.Key
               select new OwnedThing($"the module {module.Key}", module.Key, SourceLocation.None) { Reason = module.Key, Files = [.. module] };
    }
}
