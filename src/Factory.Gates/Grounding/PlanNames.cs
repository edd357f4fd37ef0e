using System.Text.RegularExpressions;
using Factory.Gates.Envelope;
using Factory.Gates.PlanReview;
using Factory.Model.Faults;
using Factory.Model.Plans;

namespace Factory.Gates.Grounding;

/// <summary>Finds what a plan names: what its front matter lists, and what stands in the code spans of its body.</summary>
internal static class PlanNames
{
    private static readonly Regex DecisionInWords = new(@"\b(?i:decision|adr)[ -]?0*(?<number>[0-9]{1,6})\b", RegexOptions.NonBacktracking);
    private static readonly Regex PlanInWords = new(@"\b(?i:plan)[ :]0*(?<number>[0-9]{1,6})\b", RegexOptions.NonBacktracking);

    private const int Most = 2000;

    /// <summary>Everything that the plan names, in reading order, as often as it does, but once a line.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isRoot">Whether the repository's root holds a file or folder of a name.</param>
    /// <exception cref="InvalidInputException">It names more than anybody could review.</exception>
    public static IReadOnlyList<NamedThing> Of(Plan plan, Func<string, bool> isRoot)
    {
        IReadOnlyList<NamedThing> found = [.. Listed(plan).Concat(InBody(plan, isRoot)).Distinct().OrderBy(thing => thing.Line)];
        return found.Count <= Most
            ? found
            : throw new InvalidInputException(plan.Path, $"it names {found.Count} things, and {Most} are more than anybody reviews", "Split the plan, or put lists of names in fenced code");
    }

    private static IEnumerable<NamedThing> Listed(Plan plan) =>
    [
        .. plan.Scope.Paths.Select(path => new NamedThing(ThingKind.Path, path, plan.LineOf("scope", path))),
        .. plan.Scope.Modules.Select(module => new NamedThing(ThingKind.Module, module, plan.LineOf("scope", module))),
        .. plan.Scope.Edges.SelectMany(edge => edge.Split(" -> ").Select(end => new NamedThing(ThingKind.Module, end, plan.LineOf("scope", edge)))),
        .. plan.Scope.Packages.Select(package => new NamedThing(ThingKind.Package, package, plan.LineOf("scope", package))),
        .. plan.Uses.Select(use => Cited(plan, use)),
    ];

    private static NamedThing Cited(Plan plan, string use)
    {
        var line = plan.LineOf("uses", use);
        return use.Split(':', 2, StringSplitOptions.TrimEntries) switch
        {
            ["pattern", var name] => new(ThingKind.Pattern, name, line),
            ["plan", var number] => new(ThingKind.Plan, number, line),
            _ => new(ThingKind.Decision, use, line),
        };
    }

    private static IEnumerable<NamedThing> InBody(Plan plan, Func<string, bool> isRoot)
    {
        var start = plan.Sections.Count == 0 ? int.MaxValue : plan.Sections[0].Line;
        foreach (var (text, line) in MarkdownProse.Spans(plan.Text).Where(span => span.Line >= start))
        {
            foreach (var thing in CodeSpan.Read(text, line, isRoot))
            {
                yield return thing;
            }
        }

        var prose = MarkdownProse.Of(plan.Text);
        for (var index = start - 1; index < prose.Count; index++)
        {
            var words = prose[index];
            foreach (var number in DecisionInWords.Matches(words).Select(match => match.Groups["number"].Value))
            {
                yield return new(ThingKind.Decision, number, index + 1) { IsInProse = true };
            }

            foreach (var number in PlanInWords.Matches(words).Select(match => match.Groups["number"].Value))
            {
                yield return new(ThingKind.Plan, number, index + 1) { IsInProse = true };
            }
        }
    }
}
