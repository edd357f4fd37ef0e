using Factory.Gates.Envelope;
using Factory.Gates.PlanReview;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Similarity;

/// <summary>Something that work can be similar to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What a plan cites it as: <c>plan:3</c>, <c>0003-title</c>, <c>pattern:name</c>, or a symbol's full name.</param>
/// <param name="Path">Its file, relative to the root.</param>
/// <param name="Words">Its words, as <see cref="TextWords"/> makes them.</param>
public sealed record SimilarText(SimilarKind Kind, string Name, string Path, IReadOnlyList<string> Words)
{
    private static readonly IReadOnlyList<string> PlanSections = ["Intent", "Approach"];

    /// <summary>A plan by its title, intent and approach.</summary>
    public static SimilarText Of(Plan plan)
    {
        var said = plan.Sections.Where(section => PlanSections.Contains(section.Heading, StringComparer.OrdinalIgnoreCase)).Select(section => section.Text);
        return new(SimilarKind.Plan, $"plan:{plan.Id}", plan.Path, TextWords.Of(Prose(string.Join('\n', [plan.Title, .. said]))));
    }

    /// <summary>A decision by its title and text.</summary>
    public static SimilarText Of(Decision decision) =>
        new(SimilarKind.Decision, decision.Name, decision.Path, TextWords.Of(Prose($"{decision.Title}\n{decision.Body}")));

    /// <summary>A pattern by its title and text.</summary>
    public static SimilarText Of(CanonicalPattern pattern) =>
        new(SimilarKind.Pattern, $"pattern:{pattern.Name}", pattern.Path, TextWords.Of(Prose($"{pattern.Title}\n{pattern.Body}")));

    /// <summary>A declared symbol by its name; where a thing is declared says nothing about what it does.</summary>
    /// <param name="fullName">Its full name.</param>
    /// <param name="path">The file that declares it.</param>
    public static SimilarText OfSymbol(string fullName, string path) =>
        new(SimilarKind.Symbol, fullName, path, TextWords.Of(fullName[(fullName.LastIndexOf('.') + 1)..]));

    /// <summary>What it is about, without what many texts hold whatever they are about: comments, lower headings, sources, hints of the template.</summary>
    private static string Prose(string markdown) => string.Join(
        '\n',
        MarkdownProse.WithoutComments(markdown).Split('\n')
            .Where(line => !IsSaidEverywhere(line.Trim())));

    private static bool IsSaidEverywhere(string line) =>
        line.StartsWith("##", StringComparison.Ordinal) || line.StartsWith("Source:", StringComparison.OrdinalIgnoreCase) || PlanTemplate.Hints.Contains(line);
}
