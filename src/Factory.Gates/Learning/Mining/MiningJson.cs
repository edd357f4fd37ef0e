using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Mining;

/// <summary>Proposals as JSON for other tools: <c>{ "version": 1, "commits": 2000, "days": 30, …, "proposals": [ … ] }</c>, the best first.</summary>
public static class MiningJson
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the file whole or not at all; one that is there is replaced.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">It can't be written there.</exception>
    public static void Write(MiningReport report, string path) => AtomicFile.Write(path, Text(report));

    /// <summary>The text of the file.</summary>
    public static string Text(MiningReport report)
    {
        var content = new
        {
            Version = 1,
            report.Commits,
            report.Days,
            Fixes = report.Fixes.All,
            FixesLookedAt = report.Fixes.LookedAt,
            Whole = !report.IsShallow,
            Proposals = report.Proposals.Select(proposal => new
            {
                Kind = MiningTable.Word(proposal.Kind),
                proposal.Score,
                Commits = proposal.Commits.Select(commit => new { commit.Id, Date = commit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), commit.Subject }),
                proposal.Paths,
                proposal.Reasons,
                proposal.Next,
            }),
        };
        return $"{JsonSerializer.Serialize(content, Layout)}\n";
    }
}
