using Factory.Model.Faults;
using Factory.Patterns.Generalising.Differences;
using Factory.Patterns.Generalising.Drafting;
using Factory.Patterns.Generalising.Holding;
using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising;

/// <summary>Turns a fix into rules that would have found what it mended.</summary>
public static class FixGeneraliser
{
    private const int MostCandidates = 12;
    private const int MostSites = 60;
    private const int LongestFile = 1_000_000;

    /// <summary>
    /// The rules that a fix suggests, the best first. Each was tried: it matches a changed place as it was, is silent there after the
    /// fix, matches its bad example and not its good one.
    /// </summary>
    /// <exception cref="InvalidInputException">A file nests too deep to be read.</exception>
    public static IReadOnlyList<RuleCandidate> Candidates(IReadOnlyList<FixedFile> fixes, CancellationToken cancellation)
    {
        var own = new OwnNames();
        var drafts = fixes
            .Where(file => file.Before.Length <= LongestFile && file.After.Length <= LongestFile)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .SelectMany(file => Places(FixTexts.Of(file, cancellation), own, cancellation))
            .ToList();
        var all = Drafted(drafts, own).ToList();
        return Ranking.Of(all, new Trial(all, cancellation), MostCandidates);
    }

    private static IEnumerable<Place> Places(FixTexts file, OwnNames own, CancellationToken cancellation)
    {
        if (file.Before.Trees is not [var before, ..] || file.After.Trees is not [var after, ..])
        {
            return [];
        }

        var changes = TreeDifference.Of(before.Root, after.Root, cancellation).Where(change => change.Part is not UsingDirectiveSyntax).ToList();
        return new Sites(file, own).Of(changes).Take(MostSites).Select(site => new Place(file, site, null))
            .Concat(changes.Where(change => change.Kind != ChangeKind.Replaced).Take(MostSites).Select(change => new Place(file, null, change)));
    }

    private static IEnumerable<Draft> Drafted(List<Place> places, OwnNames own)
    {
        var (expressions, members, guards, wraps, removals) = (new ExpressionDrafts(own), new MemberDrafts(own), new GuardDrafts(own), new WrapDrafts(own), new RemovalDrafts(own));
        var shapes = places.Select(place => place.Site).OfType<FixSite>().GroupBy(site => expressions.Shape(site), StringComparer.Ordinal);
        foreach (var sites in shapes.Select(shape => shape.ToList()))
        {
            foreach (var draft in expressions.Of(sites).Concat(sites.Count > 1 ? sites.SelectMany(site => expressions.Of([site])) : []).Concat(sites.SelectMany(members.Of)))
            {
                yield return draft;
            }
        }

        foreach (var (file, change) in places.Where(place => place.Change is not null).Select(place => (place.File, place.Change!)))
        {
            foreach (var draft in (change.Kind == ChangeKind.Added ? guards.Of(file, change) : []).Concat(wraps.Of(file, change)).Concat(removals.Of(file, change)))
            {
                yield return draft;
            }
        }
    }

    private sealed record Place(FixTexts File, FixSite? Site, Change? Change);
}
