using System.Globalization;
using Factory.Git.Changes;
using Factory.Model.Faults;
using Factory.Model.Plans;

namespace Factory.Gates.Envelope;

/// <summary>Finds the plans that a change is about.</summary>
public static class PlansOfChange
{
    /// <summary>The plans that are still open and that the change adds or modifies, by id.</summary>
    public static IReadOnlyList<Plan> Edited(IReadOnlyList<Plan> plans, ChangeSet change)
    {
        var edited = change.Files.Where(file => file.Kind != ChangeKind.Deleted).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return [.. plans.Where(plan => IsOpen(plan) && edited.Contains(plan.Path))];
    }

    /// <summary>The plans that the change edits, those that its commits name, and the one that was asked for; by id.</summary>
    /// <exception cref="InvalidInputException">There is no plan with the id that was asked for.</exception>
    public static IReadOnlyList<Plan> All(IReadOnlyList<Plan> plans, ChangeSet change, int? asked) =>
    [
        .. Edited(plans, change)
            .Concat(plans.Where(plan => change.PlanIds.Contains(plan.Id)))
            .Concat(asked is { } id ? [Find(plans, id)] : [])
            .DistinctBy(plan => plan.Id)
            .OrderBy(plan => plan.Id),
    ];

    /// <summary>The plan with an id that the user gave.</summary>
    /// <exception cref="InvalidInputException">There is none; the message lists the known ids.</exception>
    public static Plan Find(IReadOnlyList<Plan> plans, int id) =>
        plans.FirstOrDefault(plan => plan.Id == id)
        ?? throw new InvalidInputException(
            "--plan-id",
            $"there is no plan {id.ToString(CultureInfo.InvariantCulture)} in {PlanFolder.RelativePath}",
            plans.Count == 0 ? "Write it first" : $"Use one of: {string.Join(", ", plans.Select(plan => plan.Id))}");

    /// <summary>Whether a change touches plans and nothing else; what merely lies in their folder is none.</summary>
    public static bool AreAllOf(ChangeSet change) =>
        change.Files.Count > 0 && change.Files.All(file => PlanFolder.Holds(file.Path) && PlanFolder.Holds(file.OldPath ?? file.Path));

    /// <summary>Whether a plan is neither released nor given up.</summary>
    public static bool IsOpen(Plan plan) => plan.Status is not (PlanStatus.Released or PlanStatus.Abandoned);
}
