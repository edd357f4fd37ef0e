using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>What a check says of a plan.</summary>
/// <param name="Subject">What of the plan it is about, in words that stay the same while the plan is edited.</param>
/// <param name="What">What is wrong, as a sentence that goes on from the plan's name.</param>
/// <param name="Instead">What to do about it.</param>
/// <param name="Line">Where the plan says it, from 1.</param>
internal sealed record PlanFinding(string Subject, string What, string Instead, int Line)
{
    /// <summary>The finding of a check.</summary>
    public Finding Of(CheckInfo check, Plan plan) => new(
        check.Id, check.Severity, $"plan {plan.Id}, {Subject}", $"Plan {plan.Id} ({plan.Title}) {What}", Instead, new(plan.Path, Line)) { Evidence = Subject };
}
