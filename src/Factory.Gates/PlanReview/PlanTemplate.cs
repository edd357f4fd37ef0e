namespace Factory.Gates.PlanReview;

/// <summary>What a new plan starts from. Its hints must be gone before the plan is reviewed.</summary>
public static class PlanTemplate
{
    private const string Text = """
        ---
        id: {id}
        title: <what will be different, in one line>
        status: proposed
        scope:
          paths: [<folder>/**]
          packages: []
          api: none
        criteria:
          - { id: C1, text: "<one thing that will be true>", verified-by: <full name of the test that proves it> }
        assumptions: []
        ---
        ## Intent

        (the request, word for word)

        Source: (who asked and where: an issue, a link, a person)

        ## Approach

        (what will be done, and why this way)

        ## Risks

        (what can go wrong, and how it would be noticed)

        """;

    /// <summary>The lines that only tell the author what to write there.</summary>
    public static IReadOnlySet<string> Hints { get; } =
        Text.Split('\n')
            .Select(line => line.Replace("Source: ", "", StringComparison.Ordinal).Trim())
            .Where(line => line.StartsWith('('))
            .Append("(the request, word for word, and where it came from)")
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>A plan in which everything is still to be said.</summary>
    public static string For(int id) => Text.ReplaceLineEndings("\n").Replace("{id}", $"{id}", StringComparison.Ordinal);
}
