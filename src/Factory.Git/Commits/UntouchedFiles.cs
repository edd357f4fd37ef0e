using Factory.Git.Commands;
using Factory.Model.Faults;

namespace Factory.Git.Commits;

/// <summary>Sees to it that a commit overwrites nobody's work.</summary>
internal static class UntouchedFiles
{
    private const string ByHand = "Commit, stash or remove it first";

    /// <exception cref="InvalidInputException">Names every file that has changes of its own, or whose changes git was told not to look at.</exception>
    public static async Task RequireAsync(GitCommand git, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (paths.Count == 0)
        {
            return;
        }

        var touched = new Problems();
        var status = await git.OutputAsync(
            new(["status", "--porcelain", "-z", "--untracked-files=all", "--ignored=matching", "--no-renames", "--ignore-submodules=dirty", "--", .. paths]),
            cancellation);
        foreach (var record in status.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            touched.Add(record[3..], "this file has changes of its own that a commit would overwrite", ByHand);
        }

        foreach (var path in await HiddenAsync(git, paths, cancellation))
        {
            touched.Add(path, "git was told not to look for changes of this file, which a commit would overwrite", $"`git update-index --no-assume-unchanged --no-skip-worktree {path}`, then see `git status`");
        }

        touched.ThrowIfAny();
    }

    /// <summary>The files marked as assumed to be unchanged (a small letter) or to be skipped in the working tree (S).</summary>
    private static async Task<IEnumerable<string>> HiddenAsync(GitCommand git, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        (await git.OutputAsync(new(["ls-files", "-v", "-z", "--", .. paths]), cancellation)).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(record => record[0] == 'S' || char.IsAsciiLetterLower(record[0]))
            .Select(record => record[2..]);
}
