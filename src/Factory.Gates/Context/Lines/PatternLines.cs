using Factory.Gates.Envelope;
using Factory.Model.Policy;

namespace Factory.Gates.Context.Lines;

/// <summary>The one way in which things are done here, and the code to look at.</summary>
internal static class PatternLines
{
    public static IReadOnlyList<ContextLine> Of(ContextSource source, ContextSlice slice) =>
        [.. source.Rails.Patterns.Where(pattern => slice.Concerns(pattern.AppliesTo)).Select(Line)];

    private static ContextLine Line(CanonicalPattern pattern)
    {
        var section = PlanSections.Of(pattern.Body).FirstOrDefault(section => section.Heading.StartsWith("When", StringComparison.OrdinalIgnoreCase));
        var when = OneLine.FirstSentence(MarkdownProse.WithoutComments(section?.Text ?? ""));
        var advice = pattern.IsAdvice ? "Advice: " : "";
        return new($"{advice}{pattern.Title.TrimEnd('.')}{(when.Length == 0 ? "" : $", when: {when}")}. Do it as {pattern.Exemplar}", $"pattern {pattern.Name}")
        {
            Trace = [pattern.Path, .. pattern.Competitors, .. pattern.CheckedBy],
        };
    }
}
