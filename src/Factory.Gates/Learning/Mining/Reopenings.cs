using Factory.Gates.Envelope.Baselines;
using Factory.Gates.Learning.Sources;
using Factory.Git.History;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Learning.Mining;

/// <summary>Finds findings that were accepted, then gone, then accepted again, by the versions of <c>.factory/baseline.json</c>.</summary>
internal sealed class Reopenings(IReadOnlyList<HistoryCommit> commits, FileTexts texts)
{
    /// <summary>A lead for each such finding: the commit that accepted it first, the one that was rid of it, and the one that brought it back.</summary>
    public IEnumerable<Lead> Find()
    {
        var seen = new Dictionary<FindingIdentity, List<HistoryCommit>>();
        foreach (var commit in commits.Reverse())
        {
            foreach (var file in commit.Files.Where(file => file.Path == BaselineFile.RelativePath))
            {
                var (before, after) = (Entries(file.OldBlob), Entries(file.NewBlob));
                foreach (var turned in before.Except(after).Concat(after.Except(before)))
                {
                    Note(seen, turned, commit, isThere: after.Contains(turned));
                }
            }
        }

        return
        [
            .. seen.Where(finding => finding.Value.Count >= 3)
                .OrderBy(finding => finding.Key.Fingerprint, StringComparer.Ordinal)
                .Select(finding => Reopened(finding.Key, finding.Value)),
        ];
    }

    /// <summary>The turns of a finding begin with its coming, and come and go by turns: branches that were merged may tell one of them twice.</summary>
    private static void Note(Dictionary<FindingIdentity, List<HistoryCommit>> seen, FindingIdentity finding, HistoryCommit commit, bool isThere)
    {
        if (!seen.TryGetValue(finding, out var turns))
        {
            seen[finding] = turns = [];
        }

        if (turns.Count % 2 == 0 == isThere)
        {
            turns.Add(commit);
        }
    }

    private static Lead Reopened(FindingIdentity finding, List<HistoryCommit> turns)
    {
        var last = turns.Count % 2 == 0 ? turns.Count - 1 : turns.Count;
        return new(MineKind.Reopened, turns[..last], finding.Path.Length > 0 ? [finding.Path] : [])
        {
            Points = [new(4, $"{QuotedText.Code(finding.CheckId, MinedCommit.LongestText)} {QuotedText.Code(finding.Subject, MinedCommit.LongestText)} was gone and came back"), .. last > 3 ? new[] { new Lead.Point(2, "more than once") } : []],
            Next = $"./build.sh Learn --finding {finding.Fingerprint}",
        };
    }

    private HashSet<FindingIdentity> Entries(string blob)
    {
        try
        {
            return [.. texts.Of(blob) is { Length: > 0 } text ? BaselineFile.Parse(text).Select(entry => entry.Identity) : []];
        }
        catch (InvalidInputException)
        {
            // What nobody could read then accepted nothing.
            return [];
        }
    }
}
