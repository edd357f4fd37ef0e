using System.Text.RegularExpressions;
using Factory.Git;
using Factory.Git.History;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Proving;

/// <summary>Reads what the commits changed that a lesson names as its incident.</summary>
internal static class IncidentReader
{
    private const int ShownDigits = 12;
    private const int Most = 20;

    private static readonly Regex Named = new(@"\bcommit (?<id>[0-9a-f]{7,64})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static async Task<Incident> ReadAsync(Repository repository, string incident, Rule rule, CancellationToken cancellation)
    {
        var commits = new List<HistoryCommit>();
        var obstacles = new List<string>();
        foreach (var name in Names(incident))
        {
            var (commit, obstacle) = await FindAsync(repository, name, cancellation);
            if (commit is null)
            {
                obstacles.Add(obstacle);
            }
            else
            {
                commits.Add(commit);
            }
        }

        return commits.Count > 0
            ? new([.. commits.Select(commit => commit.Id)], await FilesAsync(repository, commits, rule, cancellation))
            : new([], []) { Obstacle = obstacles.FirstOrDefault("the incident names no commit"), NamesCommit = obstacles.Count > 0 };
    }

    private static IEnumerable<string> Names(string incident) =>
        Named.Matches(incident).Select(match => match.Groups["id"].Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Take(Most);

    private static async Task<(HistoryCommit? Commit, string Obstacle)> FindAsync(Repository repository, string name, CancellationToken cancellation)
    {
        if (await repository.TreeIdAsync(name, cancellation) is null)
        {
            return (null, $"this clone does not hold the commit {Shown(name)}");
        }

        return await repository.HistoryAsync(name, 1, cancellation) switch
        {
            [{ IsEdge: true } edge] when Is(edge, name) => (null, $"this clone is too shallow to know what the commit {Shown(name)} changed"),
            [var commit] when Is(commit, name) => (commit, ""),
            _ => (null, $"the commit {Shown(name)} is a merge"),
        };
    }

    private static bool Is(HistoryCommit commit, string name) => commit.Id.StartsWith(name, StringComparison.Ordinal);

    private static string Shown(string id) => id[..Math.Min(ShownDigits, id.Length)];

    private static async Task<IReadOnlyList<IncidentFile>> FilesAsync(Repository repository, IReadOnlyList<HistoryCommit> commits, Rule rule, CancellationToken cancellation)
    {
        var files = commits.SelectMany(commit => commit.Files).Where(file => rule.Covers(file.Path)).ToList();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" };
        var ids = files.SelectMany(file => new[] { file.OldBlob, file.NewBlob }).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        await foreach (var blob in repository.BlobsAsync(ids, cancellation))
        {
            texts[blob.Id] = blob.Text;
        }

        return [.. files.Where(file => texts.ContainsKey(file.OldBlob) && texts.ContainsKey(file.NewBlob)).Select(file => new IncidentFile(file.Path, texts[file.OldBlob], texts[file.NewBlob]))];
    }
}
