using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Plans;

namespace Factory.Gates.Envelope;

/// <summary>Reads the plans of a repository, <c>.factory/plans/</c>.</summary>
public static class PlanFolder
{
    /// <summary>Where the plans lie in a repository.</summary>
    public const string RelativePath = ".factory/plans";

    /// <summary>Whether a path is that of a plan. A page README.md may explain the folder.</summary>
    public static bool Holds(string path) => NumberedFolder.Holds(RelativePath, path);

    /// <summary>All plans, by id.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every plan.</exception>
    public static async Task<IReadOnlyList<Plan>> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var plans = await NumberedFolder.ReadAsync(tree, RelativePath, PlanFile.Parse, cancellation);
        return [.. plans.OrderBy(plan => plan.Id)];
    }

    /// <summary>The highest number of a plan's file, whatever it holds; 0 where there is none.</summary>
    internal static async Task<int> HighestIdAsync(IFileTree tree, CancellationToken cancellation) =>
        (await tree.ListAsync(RelativePath, cancellation)).Where(Holds).Select(NumberedFolder.NumberOf).Append(0).Max();
}
