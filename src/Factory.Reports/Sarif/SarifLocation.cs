using System.Text.Json.Nodes;
using Factory.Model.Reports;
using Factory.Reports.Wording;

namespace Factory.Reports.Sarif;

/// <summary>A finding's place, as a location below the repository's root.</summary>
internal static class SarifLocation
{
    /// <summary>The base that consumers resolve paths against; it has no address here, since reports name no machine.</summary>
    public const string Root = "%SRCROOT%";

    /// <summary>The location, or null where there is none that a reference below the root can name.</summary>
    public static JsonObject? Of(Finding finding)
    {
        var place = Place.Of(finding);
        if (Reference(place.Path) is not { } uri)
        {
            return null;
        }

        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = uri, ["uriBaseId"] = Root } };
        AddRegions(physical, place, finding.Excerpt);
        return new JsonObject
        {
            ["physicalLocation"] = physical,
            ["logicalLocations"] = new JsonArray(
                new JsonObject { ["fullyQualifiedName"] = PlainText.Line(finding.Subject, Bounds.Name) }),
        };
    }

    private static void AddRegions(JsonObject physical, Place place, SourceExcerpt? excerpt)
    {
        // Code scanning shows a result only on a line: what is about the whole file stands on its first
        var region = new JsonObject { ["startLine"] = Math.Max(1, place.Line) };
        if (place.Column > 0)
        {
            region["startColumn"] = place.Column;
        }

        physical["region"] = region;
        if (ExcerptLine.Of(excerpt, place.Line) is not { Count: > 0 } lines || lines.FirstOrDefault(line => line.IsFlagged) is not { } flagged)
        {
            return;
        }

        region["snippet"] = new JsonObject { ["text"] = From(flagged.Text, place.Column) };
        if (lines.Count > 1)
        {
            physical["contextRegion"] = new JsonObject
            {
                ["startLine"] = lines[0].Number,
                ["endLine"] = lines[^1].Number,
                ["snippet"] = new JsonObject { ["text"] = string.Join('\n', lines.Select(line => line.Text)) },
            };
        }
    }

    /// <summary>A region with a first column and no last one reaches to the end of its line.</summary>
    private static string From(string line, int column) => column > 0 && column <= line.Length ? line[(column - 1)..] : line;

    private static string? Reference(string path)
    {
        var steps = Bounds.Cut(path, Bounds.Path).Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != ".").ToList();
        return steps.Count == 0 || steps.Contains("..") ? null : string.Join('/', steps.Select(Uri.EscapeDataString));
    }
}
