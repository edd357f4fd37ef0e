using Factory.Gates.Judging;

namespace Factory.Gates.Planning;

/// <summary>All plans with their states, and where those overlap on which work is still to come.</summary>
/// <param name="Standings">The plans, by id.</param>
/// <param name="Overlaps">The pairs that share something, by their ids.</param>
public sealed record PlanOverview(PlanStandings Standings, IReadOnlyList<PlanOverlap> Overlaps)
{
    /// <summary>Reads the plans of the working tree, and how much of them the base branch holds.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">There is no repository or base, or the envelope is malformed.</exception>
    public static async Task<PlanOverview> ReadAsync(GateInput input, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(input, cancellation);
        var standings = await PlanStandings.ReadAsync(context.Repository, context.Change.Base.BaseTip, context.Envelope.Own.Plans, cancellation);
        var files = await context.Repository.WorkingTree.ListAsync("", cancellation);
        return new(standings, PlanOverlap.Among(standings.Open, files, context.Policy));
    }

    /// <summary>The overlaps of one plan.</summary>
    public IEnumerable<PlanOverlap> OverlapsOf(int id) => Overlaps.Where(overlap => overlap.First == id || overlap.Second == id);
}
