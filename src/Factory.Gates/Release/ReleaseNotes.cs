using Factory.Model.Plans;

namespace Factory.Gates.Release;

/// <summary>The section of a changelog that the built plans make, in the groups of Keep a Changelog.</summary>
public static class ReleaseNotes
{
    private static readonly (string Heading, string Api)[] Groups = [("Changed (breaking)", "breaking"), ("Added", "additive"), ("Changed", "none")];

    /// <summary>Writes the section.</summary>
    /// <param name="version">SemVer 2.</param>
    /// <param name="date">The day of the released commit, <c>yyyy-MM-dd</c>.</param>
    /// <param name="plans">The plans that this release is the first to hold.</param>
    public static string Of(string version, string date, IReadOnlyList<Plan> plans)
    {
        var lines = new List<string> { $"## [{version}] - {date}" };
        foreach (var (heading, api) in Groups)
        {
            var group = plans.Where(plan => plan.Scope.Api == api).OrderBy(plan => plan.Id).ToList();
            if (group.Count > 0)
            {
                lines.AddRange(["", $"### {heading}", "", .. group.Select(plan => $"- {plan.Title} (plan {plan.Id})")]);
            }
        }

        if (plans.Count == 0)
        {
            lines.AddRange(["", "No plan was finished since the last release."]);
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The plans that are built now and were not at the last release.</summary>
    public static IReadOnlyList<Plan> NewlyBuilt(IReadOnlyList<Plan> now, IReadOnlyList<Plan> atLastRelease)
    {
        var before = atLastRelease.Where(IsBuilt).Select(plan => plan.Id).ToHashSet();
        return [.. now.Where(plan => IsBuilt(plan) && !before.Contains(plan.Id))];
    }

    private static bool IsBuilt(Plan plan) => plan.Status is PlanStatus.Built or PlanStatus.Released;
}
