using Factory.Git.History;
using Factory.Model.Plans;

namespace Factory.Gates.Planning;

/// <summary>A plan with the state that follows from the history, whatever its file says.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="State">How far it is.</param>
public sealed record PlanStanding(Plan Plan, PlanState State)
{
    /// <summary>How many commits of the base branch name it.</summary>
    public int Commits { get; private init; }

    /// <summary>The criteria whose tests are not in the base branch; looked for only while a part of the plan is merged and not released.</summary>
    public IReadOnlyList<Criterion> Missing { get; private init; } = [];

    /// <summary>Whether work on it is still to come: it is not built, not released and not given up.</summary>
    public bool IsOpen => State is PlanState.Proposed or PlanState.Approved or PlanState.InWork;

    /// <summary>Whether its file says the same. Work that began is more than any word of the file for a plan that is not built.</summary>
    public bool AgreesWithFile => (State, Plan.Status) switch
    {
        (PlanState.InWork, PlanStatus.Proposed or PlanStatus.Approved) => true,
        (PlanState.InWork, _) => false,
        _ => State.ToString() == Plan.Status.ToString(),
    };

    /// <summary>What the word of a plan's file, its commits and its missing tests come to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="commits">The commits of the base branch that name it; null for none.</param>
    /// <param name="missing">The criteria without their tests.</param>
    public static PlanStanding Of(Plan plan, PlanCommits? commits, IReadOnlyList<Criterion> missing) => commits switch
    {
        null or { Merged: 0 } => new(plan, Said(plan.Status)),
        { Merged: var merged, Released: var released } when merged == released => new(plan, PlanState.Released) { Commits = merged },
        { Merged: var merged } when missing.Count == 0 => new(plan, PlanState.Built) { Commits = merged },
        { Merged: var merged } => new(plan, plan.Status == PlanStatus.Abandoned ? PlanState.Abandoned : PlanState.InWork)
        {
            Commits = merged,
            Missing = missing,
        },
    };

    /// <summary>The same where only a part of the history was seen: what the file says counts where it says more.</summary>
    internal PlanStanding OrWhatTheFileSays() => (Plan.Status, State) switch
    {
        (PlanStatus.Released, not PlanState.Released) => this with { State = PlanState.Released, Missing = [] },
        (PlanStatus.Built, not (PlanState.Released or PlanState.Built)) => this with { State = PlanState.Built, Missing = [] },
        _ => this,
    };

    /// <summary>Nobody's edit builds or releases a plan: without commits these words mean that it was agreed to.</summary>
    private static PlanState Said(PlanStatus status) => status switch
    {
        PlanStatus.Proposed => PlanState.Proposed,
        PlanStatus.Abandoned => PlanState.Abandoned,
        _ => PlanState.Approved,
    };
}
