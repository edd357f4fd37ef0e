using Factory.Gates.Accepting;
using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview;
using Factory.Gates.Envelope;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Release;

/// <summary>FAC0604: what is released is finished: no waiver has expired, no approved plan is half built.</summary>
public static class NothingIsHalfDone
{
    /// <summary>The check.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0604",
        "No waiver has expired and no approved plan is half built",
        Severity.Error,
        "A waiver is a debt with a date, and half a plan is behaviour that nobody described. A release makes both permanent.");

    /// <summary>Looks at every waiver and every approved plan.</summary>
    /// <param name="waivers">The entries of <c>.factory/waivers.yml</c>; a malformed one counts as expired.</param>
    /// <param name="today">The day of the release, UTC.</param>
    /// <param name="plans">All plans.</param>
    /// <param name="tests">The tests of the tree that is released.</param>
    public static CheckOutcome Ask(IReadOnlyList<WaiverEntry> waivers, DateOnly today, IReadOnlyList<Plan> plans, TestFacts tests)
    {
        var approved = plans.Where(plan => plan.Status == PlanStatus.Approved && plan.Criteria.Count > 0).ToList();
        if (waivers.Count + approved.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "there is no waiver, and no approved plan is open");
        }

        return approved.Count > 0 && tests.Absence.Length > 0
            ? CheckOutcome.NotEvaluated(Info, $"whether approved plans are half built can't be told: {tests.Absence}")
            : CheckOutcome.Looked(Info, waivers.Count + approved.Count, [.. WaiverFaults.Of(Info, waivers, today), .. PlanFindings(approved, tests)]);
    }

    private static IEnumerable<Finding> PlanFindings(IReadOnlyList<Plan> approved, TestFacts tests)
    {
        var proof = new CriterionProof(tests);
        return
            from plan in approved
            let missing = plan.Criteria.Where(criterion => !proof.Holds(criterion)).ToList()
            where missing.Count > 0 && missing.Count < plan.Criteria.Count
            select Finding(
                $"plan {plan.Id}",
                $"Plan {plan.Id} ({plan.Title}) is half built: {plan.Criteria.Count - missing.Count} of {plan.Criteria.Count} criteria hold, {string.Join(", ", missing.Select(criterion => criterion.Id))} not yet",
                "Finish the plan and set its status to built, or take its work out of the release",
                new(plan.Path, missing[0].Line));
    }

    private static Finding Finding(string subject, string message, string fix, SourceLocation location) =>
        new(Info.Id, Info.Severity, subject, message, fix, location);
}
