using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview;
using Factory.Model.Plans;

namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>A criterion with the tests that prove it on the change.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Names">The full names of its tests.</param>
/// <param name="Projects">The projects that hold them.</param>
internal sealed record CriterionTest(Plan Plan, Criterion Criterion, IReadOnlyList<string> Names, IReadOnlyList<string> Projects)
{
    /// <summary>Those of these plans whose tests ran and passed; FAC0303 says what is wrong with the others.</summary>
    public static IReadOnlyList<CriterionTest> Of(IEnumerable<Plan> plans, TestFacts tests)
    {
        var proof = new CriterionProof(tests);
        return
        [
            .. from plan in plans
               from criterion in plan.Criteria
               where criterion.VerifiedBy.Length > 0 && proof.Holds(criterion)
               let names = proof.Of(criterion).Select(result => result.FullName).Distinct(StringComparer.Ordinal).ToList()
               select new CriterionTest(plan, criterion, names, ProjectsOf(names, tests)),
        ];
    }

    private static List<string> ProjectsOf(List<string> names, TestFacts tests) =>
        [.. tests.Runs.Where(run => run.Results.Any(result => names.Contains(result.FullName, StringComparer.Ordinal))).Select(run => run.Project).Distinct(StringComparer.Ordinal)];
}
