namespace Factory.Gates.Canaries;

/// <summary>A plan that PlanReview must block: it can be read, and it says nothing yet.</summary>
internal static class PlantedPlan
{
    public const string Path = ".factory/plans/9999-canary.md";

    public const string Text = """
        ---
        id: 9999
        title: A canary, planted to be found
        status: proposed
        scope: { paths: [.factory/**] }
        criteria:
          - { id: C1, text: It is found, verified-by: Canary.Tests.It_is_found }
        new: [Canary.Tests.It_is_found]
        ---
        ## Intent

        TBD

        Source: the target Canary

        ## Approach

        TBD

        ## Risks

        TBD

        """;
}
