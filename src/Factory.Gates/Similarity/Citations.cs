using System.Globalization;
using Factory.Gates.Envelope;
using Factory.Model.Plans;

namespace Factory.Gates.Similarity;

/// <summary>Says what a plan refers to: under <c>uses:</c>, or by name in its text. Comments refer to nothing.</summary>
/// <param name="plan">The plan.</param>
internal sealed class Citations(Plan plan)
{
    private const string PlanMark = "plan:";

    private readonly string text = string.Join(
        ' ',
        MarkdownProse.WithoutComments(string.Join('\n', [plan.Title, .. plan.Sections.Select(section => $"{section.Heading}\n{section.Text}")]))
            .Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The plan that an item of <c>uses:</c> cites as <c>plan:3</c>, zeros before the number or not; null where it cites none.</summary>
    public static int? PlanIdIn(string item) =>
        item.StartsWith(PlanMark, StringComparison.Ordinal)
        && int.TryParse(item.AsSpan(PlanMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>Whether it refers to this.</summary>
    public bool Hold(SimilarText similar)
    {
        var file = Path.GetFileNameWithoutExtension(similar.Path);
        return similar.Kind switch
        {
            SimilarKind.Plan => HoldNumbered("plan", file) || plan.Uses.Any(item => PlanIdIn(item) == NumberOf(file)),
            SimilarKind.Decision => HoldNumbered("decision", file) || plan.Uses.Any(item => item.All(char.IsAsciiDigit) && NumberOf(item) == NumberOf(file)),
            _ => HoldName(similar.Name),
        };
    }

    private bool HoldName(string name) => plan.Uses.Contains(name, StringComparer.Ordinal) || Words.Holds(text, name);

    /// <summary>By the name of its file, or as <c>plan 3</c>, <c>Plan 0003</c> or <c>plan:3</c>.</summary>
    private bool HoldNumbered(string kind, string file) =>
        HoldName(file)
        || new HashSet<string> { file.Split('-')[0], $"{NumberOf(file)}" }.Any(number => HoldInAnyCase($"{kind} {number}") || HoldInAnyCase($"{kind}:{number}"));

    private bool HoldInAnyCase(string name) => Words.Holds(text.ToLowerInvariant(), name);

    private static int? NumberOf(string name) =>
        int.TryParse(name.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
