using Factory.Model.Plans;

namespace Factory.Gates.PlanReview;

/// <summary>Finds things in a plan.</summary>
internal static class PlanText
{
    /// <summary>The first section with this heading, in whatever case; null where there is none.</summary>
    public static PlanSection? SectionCalled(this Plan plan, string heading) =>
        plan.Sections.FirstOrDefault(section => section.Heading.Equals(heading, StringComparison.OrdinalIgnoreCase));

    /// <summary>The line of a key of the front matter, from 1; 1 where the plan does not have it.</summary>
    public static int LineOf(this Plan plan, string key) =>
        1 + Math.Max(0, Array.FindIndex(plan.Text.Split('\n'), line => line.StartsWith($"{key}:", StringComparison.Ordinal)));
}
