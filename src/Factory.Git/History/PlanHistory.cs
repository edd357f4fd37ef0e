using Factory.Git.Commands;

namespace Factory.Git.History;

/// <summary>
/// Finds the commits that name plans. Two calls of git side by side, whatever the number of plans and tags: git itself leaves
/// out commits that name none. In a shallow clone what lies beyond its edge is not seen, so that the counts are lower bounds.
/// </summary>
internal sealed class PlanHistory(GitCommand git)
{
    // v1.2.3 and 1.2.3, as FAC0606 knows them; what else is tagged is no release.
    private static readonly string[] VersionTags = ["--tags=v[0-9]*.[0-9]*", "--tags=[0-9]*.[0-9]*"];

    /// <summary>The plans that commits up to this one name, by id.</summary>
    public async Task<IReadOnlyList<PlanCommits>> ReadAsync(string commit, CancellationToken cancellation)
    {
        var merged = CountAsync([commit], cancellation);
        var unreleased = await CountAsync([commit, "--not", .. VersionTags], cancellation);
        return
        [
            .. from plan in await merged
               orderby plan.Key
               select new PlanCommits(plan.Key, plan.Value, plan.Value - unreleased.GetValueOrDefault(plan.Key)),
        ];
    }

    private async Task<IReadOnlyDictionary<int, int>> CountAsync(string[] range, CancellationToken cancellation)
    {
        // The search only narrows down what is read; whether a line is a trailer, git's own parser says.
        var trailers = await git.OutputAsync(
            new(["log", "-z", "--basic-regexp", "--regexp-ignore-case", "--grep=^plan[[:blank:]]*:", $"--format=tformat:{PlanTrailers.Format}", .. range, "--"]),
            cancellation);
        return trailers.Split('\0').SelectMany(PlanTrailers.IdsIn).CountBy(id => id).ToDictionary();
    }
}
