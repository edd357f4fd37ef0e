using System.Text.RegularExpressions;
using Factory.Git.History;

namespace Factory.Gates.Learning.Mining;

/// <summary>Finds changes that could not wait: those of branches, tags and merges named as hotfixes, and those that were picked onto another branch.</summary>
internal sealed class Hotfixes(MiningRequest request, IReadOnlyList<HistoryCommit> commits)
{
    private const int MostPlaces = 50;
    private const int MostCommitsOfPlace = 20;

    private static readonly Regex Named = new(@"(\A|[^a-z0-9])hot-?fix(es)?[/_-]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Picked = new(@"\(cherry picked from commit (?<id>[0-9a-f]{40,64})\)", RegexOptions.NonBacktracking);

    /// <summary>A lead for each commit, or for each that was picked together with what it was picked from.</summary>
    public async Task<IReadOnlyList<Lead>> FindAsync(CancellationToken cancellation)
    {
        var found = new List<Lead>();
        found.AddRange(Picks());
        found.AddRange(await MergedAsync(cancellation));
        found.AddRange(await ReferredAsync(cancellation));
        return [.. found.DistinctBy(lead => lead.Commits[^1].Id)];
    }

    private IEnumerable<Lead> Picks()
    {
        var byId = commits.ToDictionary(commit => commit.Id, StringComparer.Ordinal);
        foreach (var commit in commits)
        {
            if (Picked.Matches(commit.Body).LastOrDefault() is { } match)
            {
                var from = byId.GetValueOrDefault(match.Groups["id"].Value);
                yield return new(MineKind.Hotfix, from is null ? [commit] : [from, commit], Lead.FilesOf(commit))
                {
                    Points = [new(1, "it was picked onto another branch")],
                };
            }
        }
    }

    private async Task<IEnumerable<Lead>> MergedAsync(CancellationToken cancellation)
    {
        var found = new List<Lead>();
        var merges = await request.Repository.MergesAsync(request.Tip, request.Commits, cancellation);
        foreach (var merge in merges.Where(merge => Named.IsMatch(merge.Subject)).Take(MostPlaces))
        {
            found.AddRange(Leads(await request.Repository.HistoryAsync(merge.Second, merge.First, MostCommitsOfPlace, cancellation), "it came with the merge of a hotfix"));
        }

        return found;
    }

    private async Task<IEnumerable<Lead>> ReferredAsync(CancellationToken cancellation)
    {
        var found = new List<Lead>();
        var references = await request.Repository.ReferencesAsync(cancellation);
        foreach (var reference in references.Where(reference => Named.IsMatch(reference)).Take(MostPlaces))
        {
            // A tag may name a file or a folder.
            if (await request.Repository.CommitIdAsync(reference, cancellation) is null)
            {
                continue;
            }

            var own = await request.Repository.HistoryAsync(reference, request.Tip, MostCommitsOfPlace, cancellation);
            found.AddRange(Leads(own.Count > 0 ? own : await request.Repository.HistoryAsync(reference, 1, cancellation), "it is on a branch or tag of a hotfix"));
        }

        return found;
    }

    private static IEnumerable<Lead> Leads(IEnumerable<HistoryCommit> commits, string reason) =>
        commits.Select(commit => new Lead(MineKind.Hotfix, [commit], Lead.FilesOf(commit)) { Points = [new(3, reason)] });
}
