using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Mining;

/// <summary>Proposals as JSON for other tools: <c>{ "version": 1, "commits": 2000, "days": 30, …, "proposals": [ … ] }</c>, the best first.</summary>
public static class MiningJson
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the file whole or not at all; one that is there is replaced.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">It can't be written there.</exception>
    public static void Write(MiningReport report, string path) => AtomicFile.Write(path, Text(report));

    /// <summary>The text of the file.</summary>
    public static string Text(MiningReport report)
    {
        var content = new JsonObject
        {
            ["version"] = 1,
            ["commits"] = report.Commits,
            ["days"] = report.Days,
            ["fixes"] = report.Fixes.All,
            ["fixesLookedAt"] = report.Fixes.LookedAt,
            ["whole"] = !report.IsShallow,
            ["proposals"] = new JsonArray([.. report.Proposals.Select(Proposal)]),
        };
        return $"{content.ToJsonString(Layout)}\n";
    }

    private static JsonObject Proposal(MiningProposal proposal) => new()
    {
        ["kind"] = MiningTable.Word(proposal.Kind),
        ["score"] = proposal.Score,
        ["commits"] = new JsonArray([.. proposal.Commits.Select(Commit)]),
        ["paths"] = new JsonArray([.. proposal.Paths]),
        ["reasons"] = new JsonArray([.. proposal.Reasons]),
        ["next"] = proposal.Next,
    };

    private static JsonObject Commit(MinedCommit commit) => new()
    {
        ["id"] = commit.Id,
        ["date"] = commit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["subject"] = commit.Subject,
    };
}
