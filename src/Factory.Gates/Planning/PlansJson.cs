using System.Text.Encodings.Web;
using System.Text.Json;
using Factory.Platform.Files;

namespace Factory.Gates.Planning;

/// <summary>Plans with their states and overlaps as JSON for other tools: <c>{ "version": 1, "whole": true, "plans": [ … ], "overlaps": [ … ] }</c>.</summary>
public static class PlansJson
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
    public static void Write(PlanOverview overview, string path) => AtomicFile.Write(path, Text(overview));

    /// <summary>The text of the file.</summary>
    public static string Text(PlanOverview overview)
    {
        var content = new
        {
            Version = 1,
            Whole = overview.Standings.IsWhole,
            Plans = overview.Standings.Plans.Select(standing => new
            {
                standing.Plan.Id,
                standing.Plan.Title,
                standing.Plan.Path,
                State = PlanTable.Word(standing.State),
                FileSays = standing.Plan.Status.ToString().ToLowerInvariant(),
                standing.Commits,
                Criteria = standing.Plan.Criteria.Select(criterion => criterion.Id),
                Missing = standing.Missing.Select(criterion => criterion.Id),
            }),
            Overlaps = overview.Overlaps.Select(overlap => new
            {
                Plans = new[] { overlap.First, overlap.Second },
                overlap.FileCount,
                overlap.Files,
                overlap.EmptyPlaces,
                overlap.New,
                overlap.Edges,
                overlap.Modules,
            }),
        };
        return $"{JsonSerializer.Serialize(content, Layout)}\n";
    }
}
