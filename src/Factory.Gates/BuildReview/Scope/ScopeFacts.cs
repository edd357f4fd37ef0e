using Factory.Gates.Envelope;
using Factory.Git.Changes;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>What a change touches, and what its plans allow.</summary>
/// <param name="Change">The files that differ.</param>
/// <param name="Policy">The policy that counts, whose modules a plan may name.</param>
/// <param name="Plans">The plans of the change, by id.</param>
public sealed record ScopeFacts(ChangeSet Change, FactoryPolicy Policy, IReadOnlyList<Plan> Plans)
{
    /// <summary>Packages that some project gains, loses, or uses in another version, by id.</summary>
    public IReadOnlyList<ScopeChange> Packages { get; init; } = [];

    /// <summary>References between projects that are new or gone, as <c>A -&gt; B</c>.</summary>
    public IReadOnlyList<ScopeChange> ProjectReferences { get; init; } = [];

    /// <summary>Signatures of public API that are new or gone.</summary>
    public IReadOnlyList<ScopeChange> Api { get; init; } = [];

    /// <summary>What the plans announce and the change does not bring.</summary>
    public IReadOnlyList<ScopeChange> Missing { get; init; } = [];

    /// <summary>Plans that commits of the change name and that do not exist.</summary>
    public IReadOnlyList<int> UnknownPlans { get; init; } = [];

    /// <summary>The number that the next plan would have.</summary>
    public int NextPlan { get; init; } = 1;

    /// <summary>The plans that say where the change may go: agreed or not, but neither released nor given up.</summary>
    public IReadOnlyList<Plan> Limits => [.. Plans.Where(PlansOfChange.IsOpen)];

    /// <summary>Globs for the files that the change may touch after those plans.</summary>
    public IReadOnlyList<string> AllowedPaths =>
    [
        .. Limits.SelectMany(plan => plan.Scope.Paths.Concat(plan.Scope.Modules.SelectMany(module => Policy.Modules.GetValueOrDefault(module) ?? []))),
    ];

    /// <summary>The plans that allow something to be built: agreed, and not yet released or given up.</summary>
    public IReadOnlyList<Plan> Licences => [.. Plans.Where(plan => plan.Status is PlanStatus.Approved or PlanStatus.Built)];

    /// <summary>Why the questions about a plan do not arise; null where they do.</summary>
    public string? Exemption => Change.Files switch
    {
        { Count: 0 } => "the change touches no file",
        _ => PlansOfChange.AreAllOf(Change) ? "the change holds only plans" : null,
    };
}
