using Factory.Gates.Envelope;
using Factory.Gates.Planning;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Grounding;

/// <summary>What the checks of PlanReview hold plans against: the repository and its envelope as they are where the change starts.</summary>
/// <param name="Policy">The policy that counts.</param>
/// <param name="Rails">The decisions and patterns that count.</param>
/// <param name="Plans">All plans of the working tree, by id.</param>
public sealed record PlanGround(FactoryPolicy Policy, RailSet Rails, IReadOnlyList<Plan> Plans)
{
    /// <summary>What the judged plans name, by plan and line.</summary>
    public IReadOnlyList<GroundedThing> Things { get; init; } = [];

    /// <summary>The files of the repository, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The types that the code declares, by full name; only where a judged plan adds symbols.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>What judged plans share with other open plans.</summary>
    public IReadOnlyList<PlanOverlap> Overlaps { get; init; } = [];

    /// <summary>For each judged plan that was written against another envelope: what changed since, or that it was not found.</summary>
    public IReadOnlyDictionary<int, RailChanges> ChangedRails { get; init; } = new Dictionary<int, RailChanges>();
}
