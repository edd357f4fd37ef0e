using System.Text.RegularExpressions;
using Factory.Git;
using Factory.Git.History;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Proving;

/// <summary>Reads what the commit changed that a lesson names as its incident.</summary>
internal static class IncidentReader
{
    private const int ShownDigits = 12;

    private static readonly Regex Named = new(@"(?:\A|\W)commit (?<id>[0-9a-f]{7,64})(?:\W|\z)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    public static async Task<Incident> ReadAsync(Repository repository, string incident, Rule rule, CancellationToken cancellation)
    {
        var name = Named.Match(incident).Groups["id"].Value.ToLowerInvariant();
        if (name.Length == 0)
        {
            return Without("the incident names no commit") with { NamesCommit = false };
        }

        if (await repository.TreeIdAsync(name, cancellation) is null)
        {
            return Without($"this clone does not hold the commit {Shown(name)}");
        }

        return await repository.HistoryAsync(name, 1, cancellation) switch
        {
            [{ IsEdge: true } edge] when Is(edge, name) => Without($"this clone is too shallow to know what the commit {Shown(name)} changed"),
            [var commit] when Is(commit, name) => new(commit.Id, await FilesAsync(repository, commit, rule, cancellation)),
            _ => Without($"the commit {Shown(name)} is a merge"),
        };
    }

    private static Incident Without(string obstacle) => new("", []) { Obstacle = obstacle };

    private static bool Is(HistoryCommit commit, string name) => commit.Id.StartsWith(name, StringComparison.Ordinal);

    private static string Shown(string id) => id[..Math.Min(ShownDigits, id.Length)];

    private static async Task<IReadOnlyList<IncidentFile>> FilesAsync(Repository repository, HistoryCommit commit, Rule rule, CancellationToken cancellation)
    {
        var files = commit.Files.Where(file => rule.Covers(file.Path)).ToList();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" };
        var ids = files.SelectMany(file => new[] { file.OldBlob, file.NewBlob }).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        await foreach (var blob in repository.BlobsAsync(ids, cancellation))
        {
            texts[blob.Id] = blob.Text;
        }

        return [.. files.Where(file => texts.ContainsKey(file.OldBlob) && texts.ContainsKey(file.NewBlob)).Select(file => new IncidentFile(file.Path, texts[file.OldBlob], texts[file.NewBlob]))];
    }
}
