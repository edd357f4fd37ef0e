using Factory.Git;
using Factory.Model.Plans;

namespace Factory.Gates.Planning;

/// <summary>
/// The states of plans, derived from the base branch. Commits name their plan with the trailer <c>Plan: 12</c>; where every one
/// of them is in a version tag the plan is released, where every criterion has its test it is built, else it is in work. The tests
/// of what is released are not looked for: later plans may rename them.
/// </summary>
/// <param name="Plans">How far each plan is, in the order in which they were given.</param>
/// <param name="IsWhole">Whether the whole history was seen. In a shallow clone the file's word counts where it says more.</param>
public sealed record PlanStandings(IReadOnlyList<PlanStanding> Plans, bool IsWhole)
{
    /// <summary>Those on which work is still to come.</summary>
    public IEnumerable<Plan> Open => Plans.Where(standing => standing.IsOpen).Select(standing => standing.Plan);

    /// <summary>How far plans are.</summary>
    /// <param name="repository">Their repository.</param>
    /// <param name="baseTip">The tip of the base branch, or the empty tree where there is no commit.</param>
    /// <param name="plans">The plans.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<PlanStandings> ReadAsync(Repository repository, string baseTip, IReadOnlyList<Plan> plans, CancellationToken cancellation)
    {
        var commits = (await repository.PlanCommitsAsync(baseTip, cancellation)).ToDictionary(named => named.PlanId);
        var begun = plans.Where(plan => commits.GetValueOrDefault(plan.Id) is { } named && named.Released < named.Merged);
        var tests = await PlannedTests.FindAsync(repository, baseTip, begun, cancellation);
        var standings = plans.Select(plan => PlanStanding.Of(plan, commits.GetValueOrDefault(plan.Id), tests.MissingFor(plan)));
        var isWhole = !await repository.IsShallowAsync(cancellation);
        return new([.. isWhole ? standings : standings.Select(standing => standing.OrWhatTheFileSays())], isWhole);
    }
}
