using Factory.Git.Commands;

namespace Factory.Git.History;

/// <summary>
/// Finds the commits that name plans. Two calls of git side by side, whatever the number of plans and tags: git itself leaves
/// out commits that name none. A commit that touches nothing but plans writes one down and does no work of it; it doesn't count.
/// In a shallow clone what lies beyond its edge is not seen, so that the counts are lower bounds.
/// </summary>
internal sealed class PlanHistory(GitCommand git)
{
    private const string PlanFolder = ".factory/plans/";

    // v1.2.3 and 1.2.3, as FAC0606 knows them; what else is tagged is no release.
    private static readonly string[] VersionTags = ["--tags=v[0-9]*.[0-9]*", "--tags=[0-9]*.[0-9]*"];

    /// <summary>The plans that commits up to this one name, by id. A merge is what it brings to its first parent.</summary>
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
        var log = await git.OutputAsync(
            new(
            [
                "log", "-z", "--basic-regexp", "--regexp-ignore-case", "--grep=^plan[[:blank:]]*:", $"--format=tformat:%x00{PlanTrailers.Format}",
                "--root", "--diff-merges=first-parent", "--no-renames", "--no-ext-diff", "--no-textconv", "--name-only", .. range, "--",
            ]),
            cancellation);
        return Worked(log.Split('\0')).SelectMany(PlanTrailers.IdsIn).CountBy(id => id).ToDictionary();
    }

    /// <summary>The trailers of each commit that does work. A commit is an empty field, its trailers, and its files, of which the first follows a line end.</summary>
    private static IEnumerable<string> Worked(string[] fields)
    {
        for (var start = 0; start + 1 < fields.Length;)
        {
            var next = Array.IndexOf(fields, "", start + 2) is >= 0 and var found ? found : fields.Length;
            var files = fields[(start + 2)..next];
            if (files.Length == 0 || !files.All(file => file.TrimStart('\n').StartsWith(PlanFolder, StringComparison.Ordinal)))
            {
                yield return fields[start + 1];
            }

            start = next;
        }
    }
}
