using Factory.Gates.Envelope;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0402: nobody uses what the policy forbids them.</summary>
public static class NothingForbiddenIsUsed
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0402",
        "Nothing forbidden is used",
        Severity.Error,
        "A decision against a dependency holds only as long as somebody looks. The reason stands with each rule.")
    {
        Leniency = Leniency.Baseline,
    };

    /// <summary>Holds every forbidden use against every use.</summary>
    public static CheckOutcome Ask(StructureFacts facts)
    {
        var rules = facts.Policy.Structure.Forbidden;
        if (rules.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the policy forbids no use");
        }

        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        var test = new SelectorTest(facts);
        return CheckOutcome.Looked(Info, facts.Uses.Count, rules.SelectMany(rule => Broken(rule, facts, test))) with
        {
            Idle = [.. rules.Where(rule => !IsAboutSomething(rule, facts, test)).Select(Idle)],
        };
    }

    /// <summary>The edges between modules of which a use is forbidden.</summary>
    internal static IEnumerable<string> BrokenEdges(StructureFacts facts)
    {
        var test = new SelectorTest(facts);
        return facts.Policy.Structure.Forbidden.SelectMany(rule => Uses(rule, facts, test)).Where(use => use.Crosses).Select(use => use.Edge);
    }

    private static IEnumerable<ModuleUse> Uses(ForbiddenUse rule, StructureFacts facts, SelectorTest test) =>
        from use in facts.Uses
        where test.Names(rule.To, use.Use.To, use.To)
            && test.Names(rule.From, use.Use.From, use.From)
            && !rule.Except.Any(except => test.Names(except, use.Use.From, use.From))
        select use;

    private static IEnumerable<Finding> Broken(ForbiddenUse rule, StructureFacts facts, SelectorTest test) =>
        UseFindings.Of(
            Info,
            Uses(rule, facts, test),
            use => (
                $"'{use.Use.From.Text}' uses '{use.Use.To.Text}', and {rule.From} must not use {rule.To}: {rule.Reason}",
                rule.Except.Count == 0
                    ? $"Do without '{use.Use.To.Text}'"
                    : $"Do without '{use.Use.To.Text}', or move what needs it to where it is allowed: {string.Join(", ", rule.Except)}"))
            .Select(finding => finding with { Evidence = $"{finding.Evidence} by {rule.From} -> {rule.To}" });

    private static bool IsAboutSomething(ForbiddenUse rule, StructureFacts facts, SelectorTest test) =>
        facts.Graph.Types.Any(type =>
            test.Names(rule.From, type.Name, facts.ModuleOfType[type.Name])
            || (rule.From.Kind == SymbolKind.Member && type.Members.Any(member => test.Names(rule.From, member.Name, ""))));

    private static Finding Idle(ForbiddenUse rule) => new(
        GateReport.NothingToCheck.Id,
        GateReport.NothingToCheck.Severity,
        $"{rule.From} -> {rule.To}",
        $"The rule that {rule.From} must not use {rule.To} is about nothing: {rule.From} names nothing in the solution",
        "Correct the name, or remove the rule",
        new(PolicyFile.RelativePath, rule.Line));
}
