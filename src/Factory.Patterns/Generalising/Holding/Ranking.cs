using Factory.Patterns.Generalising.Drafting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Generalising.Holding;

/// <summary>Puts the drafts that hold in order: expressions before what members are declared as, those that match more of the changed places first, then by what they keep.</summary>
internal static class Ranking
{
    public static IReadOnlyList<RuleCandidate> Of(IReadOnlyList<Draft> drafts, Trial trial, int most)
    {
        var held = drafts.Select(draft => new Held(draft, trial.Formula(draft))).Where(one => one.Formula.Length > 0).ToList();
        var groups = held.GroupBy(one => one.Draft.Group, StringComparer.Ordinal)
            .Select((group, i) => (Found: Best([.. group], trial), Order: i))
            .OrderBy(group => group.Found[0].Draft.IsMemberHead)
            .ThenByDescending(group => group.Found[0].Places)
            .ThenBy(group => group.Found[0].Draft.Rank)
            .ThenBy(group => group.Order)
            .ToList();
        return
        [
            .. groups.SelectMany((group, i) => group.Found.Select((one, at) => (one, Key: at + (2 * i), Group: i)))
                .OrderBy(one => one.one.Draft.IsMemberHead)
                .ThenBy(one => one.Key)
                .ThenBy(one => one.Group)
                .Select(one => one.one)
                .DistinctBy(one => one.Formula, StringComparer.Ordinal)
                .Select(one => Candidate(one, drafts, trial))
                .OfType<RuleCandidate>()
                .Take(most),
        ];
    }

    /// <summary>The formulas of a group; one that leaves out a place that another one matches comes behind it.</summary>
    private static List<Held> Best(List<Held> group, Trial trial)
    {
        var places = group.DistinctBy(one => one.Draft.Place).ToList();
        return
        [
            .. group.OrderBy(one => one.Draft.Rank).DistinctBy(one => one.Formula, StringComparer.Ordinal)
                .Select(one => one with { Places = places.Count(place => trial.Holds(one.Formula, place.Draft)) })
                .OrderByDescending(one => one.Places)
                .ThenBy(one => one.Draft.Rank),
        ];
    }

    private static RuleCandidate? Candidate(Held held, IReadOnlyList<Draft> drafts, Trial trial)
    {
        var example = ExampleCutter.Of(held.Draft)
            .FirstOrDefault(pair => IsWhole(pair.Bad) && IsWhole(pair.Good) && trial.Count(held.Formula, pair.Bad) > 0 && trial.Count(held.Formula, pair.Good) == 0);
        var alike = Alike(held.Draft, drafts);
        return example.Bad is null ? null : new(held.Formula, example.Bad, example.Good)
        {
            What = held.Draft.What,
            Advice = held.Draft.Advice,
            Alike = alike.Count,
            Covered = alike.Count(draft => trial.Holds(held.Formula, draft)),
            IsMemberHead = held.Draft.IsMemberHead,
            Places =
            [
                .. drafts.Where(draft => draft.Group == held.Draft.Group && trial.Holds(held.Formula, draft))
                    .SelectMany(draft => trial.At(held.Formula, draft).Select(match => new CandidatePlace(draft.File.Path, match.Line, match.EndLine, match.Text)))
                    .Distinct(),
            ],
        };
    }

    /// <summary>One draft for each place that was mended alike: the smallest.</summary>
    private static List<Draft> Alike(Draft draft, IReadOnlyList<Draft> drafts)
    {
        var kin = drafts.Where(other => draft.Kin.Length > 0 && other.Kin == draft.Kin).DistinctBy(other => (other.File, other.Place)).ToList();
        return [.. kin.Where(one => !kin.Exists(other => other != one && other.File == one.File && one.Place.Start <= other.Place.Start && other.Place.End <= one.Place.End))];
    }

    private static bool IsWhole(string code) =>
        !CSharpSyntaxTree.ParseText(code, new(LanguageVersion.Preview)).GetDiagnostics().Any(one => one.Severity == DiagnosticSeverity.Error);

    private sealed record Held(Draft Draft, string Formula)
    {
        public int Places { get; init; }
    }
}
