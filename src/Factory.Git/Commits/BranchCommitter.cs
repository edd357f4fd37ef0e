using Factory.Git.Commands;
using Factory.Git.Files;
using Factory.Model.Faults;

namespace Factory.Git.Commits;

/// <summary>Commits files to a branch of their own that starts at HEAD. Working tree, index and every other branch have no part in it.</summary>
internal sealed class BranchCommitter(GitCommand git, Revisions revisions, CommitMaker maker)
{
    /// <summary>The commit, and whether it is new: a branch that has these very files already stays as it is.</summary>
    public async Task<(string Commit, bool IsNew)> CommitAsync(FileCommit commit, string branch, CancellationToken cancellation)
    {
        CommitPaths.In(git.Folder, commit.Files.Keys);
        var reference = $"refs/heads/{branch}";
        if (branch.StartsWith('-') || !Revisions.IsName(branch) || await git.WordUnlessRefusedAsync(new("check-ref-format", reference), cancellation) is null)
        {
            throw new InvalidInputException("branch", $"'{branch}' can't be the name of a branch", "Use letters, digits, dots and dashes");
        }

        if (await revisions.ReferenceAsync(reference, cancellation) is { } tip)
        {
            return await HasAsync(tip, commit, cancellation)
                ? (tip, false)
                : throw new InvalidInputException(branch, "there is such a branch, and it holds something else", "Merge or remove it, then run this again");
        }

        var head = await revisions.HeadAsync(cancellation)
            ?? throw new InvalidInputException("HEAD", "there is no commit yet", "Make the first commit yourself");
        await Identity.RequireAsync(git, cancellation);
        var made = await maker.MakeAsync(commit, head, cancellation);

        // The zeros say that the branch must not be there: of two that make it, one fails.
        await git.OutputAsync(new("update-ref", "-m", "factory: commit files", reference, made.Id, new string('0', made.Id.Length)), cancellation);
        return (made.Id, true);
    }

    private async Task<bool> HasAsync(string tip, FileCommit commit, CancellationToken cancellation)
    {
        var tree = new CommitTree(git, revisions, tip);
        foreach (var (path, text) in commit.Files)
        {
            if (await tree.ReadAsync(path, cancellation) != text)
            {
                return false;
            }
        }

        return true;
    }
}
