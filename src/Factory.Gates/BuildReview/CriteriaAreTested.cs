using Factory.Gates.Building.Facts;
using Factory.Gates.Envelope;
using Factory.Git.Changes;
using Factory.Model.Faults;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>FAC0303: what the plans of the change promise was proven by tests of this very run.</summary>
public static class CriteriaAreTested
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0303",
        "Every criterion of the plan has a test that ran and passed",
        Severity.Error,
        "It ties what was promised to what was proven: a renamed, skipped or forgotten test shows at once.");

    /// <summary>A criterion names one test, one row of it, or a method whose rows must all pass.</summary>
    public static CheckOutcome Ask(IReadOnlyList<Plan> plans, ChangeSet change, TestFacts tests)
    {
        if (plans.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the change has no plan");
        }

        if (PlansOfChange.AreAllOf(change))
        {
            return CheckOutcome.NotApplicable(Info, "the change holds only plans");
        }

        if (tests.Absence.Length > 0)
        {
            return CheckOutcome.NotEvaluated(Info, tests.Absence);
        }

        var proof = new CriterionProof(tests);
        var findings =
            from plan in plans
            from criterion in plan.Criteria
            let fault = Fault(criterion, proof.Of(criterion), proof.ByName)
            where fault is not null
            select new Finding(
                Info.Id,
                Severity.Error,
                $"plan {plan.Id} {criterion.Id}",
                $"Criterion {criterion.Id} of plan {plan.Id} is not proven: {fault.Value.What}",
                fault.Value.Instead,
                new(plan.Path, criterion.Line));

        return CheckOutcome.Looked(Info, plans.Sum(plan => plan.Criteria.Count), findings);
    }

    private static (string What, string Instead)? Fault(Criterion criterion, IReadOnlyList<TestResult> results, ILookup<string, TestResult> known)
    {
        if (criterion.VerifiedBy.Length == 0)
        {
            return ("it names no test", "Name the test in verified-by, as Namespace.Class.Method");
        }

        if (results.Count == 0)
        {
            return ($"no test '{criterion.VerifiedBy}' ran", Suggest(criterion.VerifiedBy, known));
        }

        if (results.Any(result => result.State == TestState.Failed))
        {
            return ($"'{criterion.VerifiedBy}' failed", "Mend the code until it passes");
        }

        return results.Any(result => result.State == TestState.Skipped)
            ? ($"'{criterion.VerifiedBy}' was skipped", "Let it run; a test that is skipped proves nothing")
            : null;
    }

    /// <summary>The nearest name or none: a list of every test would help nobody.</summary>
    private static string Suggest(string given, ILookup<string, TestResult> known) =>
        Nearest.Suggest(given, known.Select(group => group.Key), "Write that test, or name one that exists in verified-by");
}
