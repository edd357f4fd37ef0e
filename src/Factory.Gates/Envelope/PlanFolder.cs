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
    public static bool Holds(string path) =>
        path.StartsWith($"{RelativePath}/", StringComparison.Ordinal)
        && path.EndsWith(".md", StringComparison.Ordinal)
        && path != $"{RelativePath}/README.md";

    /// <summary>All plans, by id.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every plan.</exception>
    public static async Task<IReadOnlyList<Plan>> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var problems = new Problems();
        var plans = new List<Plan>();
        foreach (var path in (await tree.ListAsync(RelativePath, cancellation)).Where(Holds))
        {
            try
            {
                if (await tree.ReadAsync(path, cancellation) is { } text)
                {
                    plans.Add(PlanFile.Parse(text, path));
                }
            }
            catch (InvalidInputException mistakes)
            {
                problems.Add(mistakes.Problems);
            }
        }

        foreach (var same in plans.GroupBy(plan => plan.Id).Where(same => same.Count() > 1))
        {
            problems.Add(same.Last().Path, $"the plan {same.Key} exists twice, also as {same.First().Path}", "Give each plan its own number");
        }

        problems.ThrowIfAny();
        return [.. plans.OrderBy(plan => plan.Id)];
    }
}
