using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Envelope;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>FAC0307: a change of public API, packages or project references has a plan that was agreed to.</summary>
public static class ChangeHasPlan
{
    private const int Shown = 3;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0307",
        "A change that others depend on has an approved plan",
        Severity.Error,
        "Public API, packages and references between projects bind everybody who comes later. What is small in lines can be large in consequence.");

    /// <summary>Looks for what makes a plan necessary, and for the plan.</summary>
    public static CheckOutcome Ask(ScopeFacts facts)
    {
        if (facts.Exemption is { } exemption)
        {
            return CheckOutcome.NotApplicable(Info, exemption);
        }

        IReadOnlyList<ScopeChange> causes = [.. facts.Api, .. facts.Packages, .. facts.ProjectReferences];
        return CheckOutcome.Looked(
            Info, facts.Change.Files.Count, causes.Count == 0 || facts.Licences.Count > 0 ? [] : [Found(facts, causes[0].Location)]);
    }

    private static Finding Found(ScopeFacts facts, SourceLocation location) => new(
        Info.Id,
        Info.Severity,
        "the change",
        $"The change needs an approved plan and has none{Candidates(facts)}. It touches {string.Join("; ", Causes(facts))}",
        $"Write {PlanFolder.RelativePath}/{facts.NextPlan:D4}-title.md (front matter: id, title, status, scope, criteria; sections Intent, Approach, Risks), "
        + "have it agreed to (status: approved), or name the approved plan in a commit's last lines as 'Plan: N' or with --plan-id N",
        location);

    private static string Candidates(ScopeFacts facts)
    {
        var others = facts.Plans.Select(plan => $"plan {plan.Id} is {plan.Status.ToString().ToLowerInvariant()}")
            .Concat(facts.UnknownPlans.Select(id => $"plan {id}, which a commit names, does not exist"));
        var text = string.Join(", ", others);
        return text.Length == 0 ? "" : $": {text}";
    }

    private static IEnumerable<string> Causes(ScopeFacts facts) =>
        new[] { ("public API", facts.Api), ("packages", facts.Packages), ("project references", facts.ProjectReferences) }
            .Where(cause => cause.Item2.Count > 0)
            .Select(cause => Cause(cause.Item1, cause.Item2));

    private static string Cause(string kind, IReadOnlyList<ScopeChange> changes)
    {
        var first = string.Join(", ", changes.Take(Shown).Select(change => $"'{change.Name}' {change.What}"));
        return changes.Count > Shown ? $"{kind} ({first}, and {changes.Count - Shown} more)" : $"{kind} ({first})";
    }
}
