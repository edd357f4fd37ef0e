using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Planning;

/// <summary>What two plans both mean to touch. Which of them is asked about first makes no difference.</summary>
/// <param name="First">The smaller id.</param>
/// <param name="Second">The larger id.</param>
public sealed record PlanOverlap(int First, int Second)
{
    private const int ShownFiles = 5;

    /// <summary>How many files lie in both scopes.</summary>
    public int FileCount { get; private init; }

    /// <summary>The first of these files, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>Globs of either scope that stand for no file yet and that the other scope reaches as well.</summary>
    public IReadOnlyList<string> EmptyPlaces { get; private init; } = [];

    /// <summary>Symbols that both call new.</summary>
    public IReadOnlyList<string> New { get; private init; } = [];

    /// <summary>Edges between modules that both add.</summary>
    public IReadOnlyList<string> Edges { get; private init; } = [];

    /// <summary>Modules that both name.</summary>
    public IReadOnlyList<string> Modules { get; private init; } = [];

    /// <summary>Whether there is nothing that both mean to touch.</summary>
    public bool IsEmpty => FileCount + EmptyPlaces.Count + New.Count + Edges.Count + Modules.Count == 0;

    /// <summary>What two plans share.</summary>
    /// <param name="one">A plan.</param>
    /// <param name="other">Another.</param>
    /// <param name="files">The files of the repository in ordinal order, as a tree lists them.</param>
    /// <param name="policy">The policy whose modules the plans name.</param>
    public static PlanOverlap Of(Plan one, Plan other, IReadOnlyList<string> files, FactoryPolicy policy) =>
        Of(PlanReach.Of(one, files, policy), PlanReach.Of(other, files, policy));

    /// <summary>What two plans share whose reach is known.</summary>
    internal static PlanOverlap Of(PlanReach one, PlanReach other)
    {
        var (count, first) = one.FilesSharedWith(other, ShownFiles);
        return new(Math.Min(one.Plan.Id, other.Plan.Id), Math.Max(one.Plan.Id, other.Plan.Id))
        {
            FileCount = count,
            Files = first,
            EmptyPlaces = [.. Reached(one, other).Concat(Reached(other, one)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            New = InBoth(one.Plan.New, other.Plan.New),
            Edges = InBoth(one.Plan.Scope.Edges, other.Plan.Scope.Edges),
            Modules = InBoth(one.Plan.Scope.Modules, other.Plan.Scope.Modules),
        };
    }

    /// <summary>All pairs that share something, by their ids.</summary>
    public static IReadOnlyList<PlanOverlap> Among(IEnumerable<Plan> plans, IReadOnlyList<string> files, FactoryPolicy policy)
    {
        var reaches = plans.OrderBy(plan => plan.Id).Select(plan => PlanReach.Of(plan, files, policy)).ToList();
        return
        [
            .. reaches.SelectMany((one, index) => reaches.Skip(index + 1).Select(other => Of(one, other))).Where(overlap => !overlap.IsEmpty),
        ];
    }

    private static IEnumerable<string> Reached(PlanReach one, PlanReach other) =>
        from glob in one.EmptyGlobs
        where other.Globs.Any(glob.Meets)
        select glob.Pattern;

    private static IReadOnlyList<string> InBoth(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. one.Intersect(other, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
