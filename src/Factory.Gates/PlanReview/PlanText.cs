using Factory.Gates.Envelope;
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

    /// <summary>The line at or below a key of the front matter that holds a text; the key's where none does.</summary>
    public static int LineOf(this Plan plan, string key, string text)
    {
        var lines = plan.Text.Split('\n');
        var start = plan.LineOf(key);
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        var found = Array.FindIndex(lines, start - 1, line => Words.Holds(line, text));
        return found >= 0 && found < end ? found + 1 : start;
    }
}
