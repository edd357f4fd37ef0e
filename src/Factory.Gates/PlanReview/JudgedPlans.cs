using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>The plans that PlanReview judges.</summary>
/// <param name="Plans">The plans, by id.</param>
/// <param name="Absence">Why there are none, where there are none.</param>
public sealed record JudgedPlans(IReadOnlyList<Plan> Plans, string Absence)
{
    /// <summary>The outcome of a check that looks at one plan at a time.</summary>
    internal CheckOutcome Ask(CheckInfo check, Func<Plan, IEnumerable<Finding>> findings) =>
        Plans.Count == 0
            ? CheckOutcome.NotApplicable(check, Absence)
            : CheckOutcome.Looked(check, Plans.Count, Plans.SelectMany(findings));
}
