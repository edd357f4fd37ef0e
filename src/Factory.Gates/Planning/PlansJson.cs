using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Factory.Platform.Files;

namespace Factory.Gates.Planning;

/// <summary>Plans with their states and overlaps as JSON for other tools: <c>{ "version": 1, "whole": true, "plans": [ … ], "overlaps": [ … ] }</c>.</summary>
public static class PlansJson
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the file whole or not at all; one that is there is replaced.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">It can't be written there.</exception>
    public static void Write(PlanOverview overview, string path) => AtomicFile.Write(path, Text(overview));

    /// <summary>The text of the file.</summary>
    public static string Text(PlanOverview overview)
    {
        var content = new JsonObject
        {
            ["version"] = 1,
            ["whole"] = overview.Standings.IsWhole,
            ["plans"] = new JsonArray([.. overview.Standings.Plans.Select(Standing)]),
            ["overlaps"] = new JsonArray([.. overview.Overlaps.Select(Overlap)]),
        };
        return $"{content.ToJsonString(Layout)}\n";
    }

    private static JsonObject Standing(PlanStanding standing) => new()
    {
        ["id"] = standing.Plan.Id,
        ["title"] = standing.Plan.Title,
        ["path"] = standing.Plan.Path,
        ["state"] = PlanTable.Word(standing.State),
        ["fileSays"] = standing.Plan.Status.ToString().ToLowerInvariant(),
        ["commits"] = standing.Commits,
        ["criteria"] = Texts(standing.Plan.Criteria.Select(criterion => criterion.Id)),
        ["missing"] = Texts(standing.Missing.Select(criterion => criterion.Id)),
    };

    private static JsonObject Overlap(PlanOverlap overlap) => new()
    {
        ["plans"] = new JsonArray(overlap.First, overlap.Second),
        ["fileCount"] = overlap.FileCount,
        ["files"] = Texts(overlap.Files),
        ["emptyPlaces"] = Texts(overlap.EmptyPlaces),
        ["new"] = Texts(overlap.New),
        ["edges"] = Texts(overlap.Edges),
        ["modules"] = Texts(overlap.Modules),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts]);
}
