using Factory.Gates.Handover.Knowledge;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Handover;

/// <summary>FAC0803: more than one person knows each module.</summary>
public static class KnowledgeIsShared
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0803",
        "No module is known to one author alone",
        Severity.Warning,
        "What one person wrote, and nobody else touched for a year, nobody else can change with the same care.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>A finding for each module that too few wrote too much of; a single one where the repository has one author in all.</summary>
    public static CheckOutcome Ask(KnowledgeFacts facts, HandoverPolicy policy) => facts switch
    {
        { Authors.Count: 0 } => CheckOutcome.NotApplicable(Info, facts.Remark.Length > 0 ? facts.Remark : "there is no commit yet"),
        { Authors: [var only] } when policy.Authors > 1 => CheckOutcome.Looked(Info, Math.Max(1, facts.Modules.Count), [Finding(
            policy, "all", $"All commits of the last {KnowledgeFacts.Days} days are by one author, '{only}': every module depends on them{Remark(facts)}", "Let somebody else make and review changes, or map names in .mailmap where it is several people")]),
        { Modules.Count: 0 } => CheckOutcome.NotApplicable(Info, "no file of a module changed; name the modules in .factory/factory.yml"),
        _ => CheckOutcome.Looked(Info, facts.Modules.Count, facts.Modules.Where(module => IsConcentrated(module, policy)).Select(module => Finding(policy, facts, module))),
    };

    private static bool IsConcentrated(ModuleKnowledge module, HandoverPolicy policy) =>
        module.LargestShare > policy.Concentration || module.BusFactor < policy.Authors;

    private static Finding Finding(HandoverPolicy policy, KnowledgeFacts facts, ModuleKnowledge module) => Finding(
        policy,
        module.Module,
        $"'{module.Authors[0].Author}' wrote {module.LargestShare} % of the {module.Commits} commits to {module.Module} in {KnowledgeFacts.Days} days; "
        + $"half of it is by {module.BusFactor} {(module.BusFactor == 1 ? "author" : "authors")}{Remark(facts)}",
        "Let somebody else make the next change there, and have it reviewed by who knows it");

    private static Finding Finding(HandoverPolicy policy, string subject, string message, string fix) =>
        new(Info.Id, policy.ConcentrationBlocks ? Severity.Error : Info.Severity, subject, message, fix, SourceLocation.None);

    private static string Remark(KnowledgeFacts facts) => facts.Remark.Length == 0 ? "" : $" ({facts.Remark})";
}
