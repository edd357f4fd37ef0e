using System.Globalization;

namespace Factory.Gates.Planning;

/// <summary>Plans as a table of plain text, at most 120 columns wide; the same plans give the same lines.</summary>
public static class PlanTable
{
    private const int TitleWidth = 48;
    private const int LineWidth = 120;

    /// <summary>The lines, with how many plans are in which state at the end.</summary>
    public static IReadOnlyList<string> Lines(PlanOverview overview)
    {
        var plans = overview.Standings.Plans;
        return
        [
            .. plans.Count == 0 ? [] : new[] { Row(new("id", "state", "file says", "title", "criteria", "overlaps with")) },
            .. plans.Select(standing => Row(Cells(standing, overview))),
            Summary(plans),
            .. overview.Standings.IsWhole
                ? []
                : new[] { "This clone is shallow, so commits and tags may be missing; where a file says more than they do, it counts (git fetch --unshallow --tags)." },
        ];
    }

    /// <summary>A state in words.</summary>
    public static string Word(PlanState state) => state == PlanState.InWork ? "in work" : state.ToString().ToLowerInvariant();

    private static Line Cells(PlanStanding standing, PlanOverview overview) => new(
        standing.Plan.Id.ToString(CultureInfo.InvariantCulture),
        Word(standing.State),
        standing.AgreesWithFile ? "" : standing.Plan.Status.ToString().ToLowerInvariant(),
        standing.Plan.Title,
        standing.Missing.Count == 0
            ? $"{standing.Plan.Criteria.Count}"
            : $"{standing.Plan.Criteria.Count - standing.Missing.Count} of {standing.Plan.Criteria.Count}",
        string.Join(", ", overview.OverlapsOf(standing.Plan.Id).Select(overlap => Shared(overlap, standing.Plan.Id))));

    private static string Shared(PlanOverlap overlap, int id)
    {
        var other = overlap.First == id ? overlap.Second : overlap.First;
        var parts = new[]
        {
            Count(overlap.FileCount, "file"), Count(overlap.EmptyPlaces.Count, "new place"), Count(overlap.New.Count, "new symbol"),
            Count(overlap.Edges.Count, "edge"), Count(overlap.Modules.Count, "module"),
        };
        return $"{other} ({parts.First(part => part.Length > 0)})";
    }

    private static string Count(int number, string noun) => number == 0 ? "" : $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string Summary(IReadOnlyList<PlanStanding> plans)
    {
        var states = plans.CountBy(standing => standing.State).OrderBy(state => state.Key).Select(state => $"{state.Value} {Word(state.Key)}");
        return plans.Count == 0 ? "There is no plan." : $"{Count(plans.Count, "plan")}: {string.Join(", ", states)}";
    }

    private static string Row(Line line) => Cut(
        $"{line.Id,4}  {line.State,-9}  {line.FileSays,-9}  {Cut(line.Title, TitleWidth).PadRight(TitleWidth)}  {line.Criteria,8}  {line.Overlaps}",
        LineWidth).TrimEnd();

    /// <summary>At most so many characters, never half of one that takes two.</summary>
    private static string Cut(string text, int width)
    {
        if (text.Length <= width)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[width - 2]) ? width - 2 : width - 1;
        return $"{text[..end]}…";
    }

    private sealed record Line(string Id, string State, string FileSays, string Title, string Criteria, string Overlaps);
}
