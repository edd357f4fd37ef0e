using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0203: a plan has criteria, and each names how it is verified.</summary>
public static class CriteriaNameTheirProof
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0203",
        "Every criterion names how it is verified",
        Severity.Error,
        "A criterion that nothing verifies is met when somebody says so. BuildReview asks for the test that is named here.");

    /// <summary>Looks for plans without criteria, and for criteria without proof.</summary>
    public static CheckOutcome Ask(JudgedPlans judged) => judged.Ask(Info, Findings);

    private static IEnumerable<Finding> Findings(Plan plan) =>
        plan.Criteria.Count == 0
            ? [new(
                Info.Id,
                Info.Severity,
                $"plan {plan.Id}, criteria",
                $"Plan {plan.Id} ({plan.Title}) has no criterion, so nothing would show that it is done",
                "Add criteria: with at least one { id: C1, text: …, verified-by: the full name of a test }",
                new(plan.Path, plan.LineOf("criteria")))]
            : from criterion in plan.Criteria
              where criterion.VerifiedBy.Length == 0 || IsProse(criterion.VerifiedBy)
              select new Finding(
                  Info.Id,
                  Info.Severity,
                  $"plan {plan.Id}, criterion {criterion.Id}",
                  criterion.VerifiedBy.Length == 0
                      ? $"Criterion {criterion.Id} of plan {plan.Id} ({criterion.Text}) does not say how it is verified"
                      : $"Criterion {criterion.Id} of plan {plan.Id} ({criterion.Text}) is verified by '{criterion.VerifiedBy}', which names no test",
                  "Give verified-by: the full name of the test that will prove it",
                  new(plan.Path, criterion.Line));

    /// <summary>Words, where the full name of a test has dots and its arguments stand in parentheses.</summary>
    private static bool IsProse(string verifiedBy) => verifiedBy.Contains(' ', StringComparison.Ordinal) && !verifiedBy.Split(' ')[0].Contains('.', StringComparison.Ordinal);
}
