using Factory.Git;
using Factory.Git.History;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>Reads the commits that a user names as a fix.</summary>
internal static class FixCommits
{
    private const int Most = 20;
    private const string ByHand = "write the lesson yourself, with --lesson";

    /// <summary>The commits, in the order in which they are named, each once.</summary>
    /// <param name="repository">Where they are.</param>
    /// <param name="given">Their names, parted by commas.</param>
    /// <param name="option">Where they were named, for messages.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InvalidInputException">Names every one that is unknown, a merge, or without a commit before it.</exception>
    public static async Task<IReadOnlyList<HistoryCommit>> ReadAsync(Repository repository, string given, string option, CancellationToken cancellation)
    {
        var names = given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length is 0 or > Most)
        {
            throw new InvalidInputException(option, $"there are {names.Length} commits", $"Name 1 to {Most} commits, parted by commas");
        }

        var problems = new Problems();
        var commits = new List<HistoryCommit>();
        foreach (var name in names)
        {
            var (commit, what, instead) = await ReadAsync(repository, name, cancellation);
            if (commit is null)
            {
                problems.Add(option, $"'{QuotedText.Line(name, 100)}' {what}", instead);
            }
            else
            {
                commits.Add(commit);
            }
        }

        problems.ThrowIfAny();
        return [.. commits.DistinctBy(commit => commit.Id, StringComparer.Ordinal)];
    }

    private static async Task<(HistoryCommit? Commit, string What, string Instead)> ReadAsync(Repository repository, string name, CancellationToken cancellation)
    {
        if (await repository.CommitIdAsync(name, cancellation) is not { } id)
        {
            return (null, "names no commit of this repository", "Fetch it, or give another one");
        }

        return await repository.HistoryAsync(id, 1, cancellation) switch
        {
            [{ IsEdge: true } edge] when edge.Id == id => (null, "is where this clone ends, so that nobody can say what it changed", "Fetch the history: `git fetch --unshallow`"),
            [{ Parent: "" } first] when first.Id == id => (null, "is a first commit, which mended nothing", $"Give the commit that mended it, or {ByHand}"),
            [var commit] when commit.Id == id => (commit, "", ""),
            _ => (null, "is a merge, of which nobody can say what mended it", $"Give the commits that it merged: `git log --oneline {id[..12]}^1..{id[..12]}`"),
        };
    }
}
