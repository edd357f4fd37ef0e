namespace Factory.EndToEnd.Tests.Faults;

/// <summary>A plan that passes its review, with one part replaced.</summary>
internal static class PlanText
{
    public const string Path = ".factory/plans/0900-planted.md";

    public static string Of(
        string approach = "Write it below the guide.",
        string verifiedBy = "Factory.Model.Tests.GateReportTests.An_error_blocks") => $"""
        ---
        id: 900
        title: Add a note
        status: approved
        scope:
          paths: [docs/**]
          api: none
        criteria:
          - id: C1
            text: The note exists
            verified-by: {verifiedBy}
        assumptions:
          - id: A1
            text: Readers know Markdown
            owner: ada
        ---
        ## Intent

        "Please add a note for newcomers."

        Source: Ada, in the weekly review.

        ## Approach

        {approach}

        ## Risks

        None that a revert would not undo.

        """;
}
