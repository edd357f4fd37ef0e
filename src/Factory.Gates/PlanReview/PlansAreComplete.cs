using Factory.Gates.Envelope;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0201: a plan says everything it must, in words.</summary>
public static class PlansAreComplete
{
    private static readonly IReadOnlyList<string> Needed = ["Intent", "Approach", "Risks"];

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0201",
        "Every plan is complete and holds no placeholder",
        Severity.Error,
        "A plan with a gap is agreed to by people who each filled the gap differently. What is missing is cheapest to say now.");

    /// <summary>Looks for sections that are missing or empty, and for placeholders.</summary>
    public static CheckOutcome Ask(JudgedPlans judged) => judged.Ask(Info, plan => [.. Gaps(plan), .. Left(plan)]);

    private static IEnumerable<Finding> Gaps(Plan plan)
    {
        foreach (var heading in Needed)
        {
            var section = plan.SectionCalled(heading);
            if (section is null)
            {
                yield return Found(plan, new(heading, $"it has no section {heading}", $"Add the section '## {heading}'", new(plan.Path, 1)));
            }
            else if (string.IsNullOrWhiteSpace(MarkdownProse.WithoutComments(section.Text)))
            {
                yield return Found(
                    plan, new(heading, $"its section {heading} is empty", $"Write the section '## {heading}'", new(plan.Path, section.Line)));
            }
        }
    }

    private static IEnumerable<Finding> Left(Plan plan) =>
        from placeholder in Placeholders.In(plan.Text)
        let place = plan.Sections.LastOrDefault(section => section.Line <= placeholder.Line)?.Heading ?? "front matter"
        select Found(
            plan,
            new(
                $"{place}: {placeholder.Text}",
                $"its {place} still holds the placeholder '{placeholder.Text}'",
                "Write what is meant; put the word in `code` if the word itself is meant",
                new(plan.Path, placeholder.Line, placeholder.Column)));

    private static Finding Found(Plan plan, Gap gap) => new(
        Info.Id,
        Info.Severity,
        $"plan {plan.Id}, {gap.Where}",
        $"Plan {plan.Id} ({plan.Title}) is not complete: {gap.What}",
        gap.Instead,
        gap.Location);

    private sealed record Gap(string Where, string What, string Instead, SourceLocation Location);
}
