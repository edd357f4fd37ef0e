using Factory.Git.Commands;
using Factory.Model.Faults;

namespace Factory.Git.Scratch;

/// <summary>Checks out trees into scratch worktrees.</summary>
internal sealed class Worktrees(GitCommand git, Revisions revisions, ScratchSlots slots, WorktreeRegistrations registrations)
{
    // A fixed author and time: the same tree always becomes the same commit.
    private static readonly Dictionary<string, string> Nobody = new()
    {
        ["GIT_AUTHOR_NAME"] = "Factory",
        ["GIT_AUTHOR_EMAIL"] = "factory@localhost",
        ["GIT_AUTHOR_DATE"] = "@0 +0000",
        ["GIT_COMMITTER_NAME"] = "Factory",
        ["GIT_COMMITTER_EMAIL"] = "factory@localhost",
        ["GIT_COMMITTER_DATE"] = "@0 +0000",
    };

    public async Task<ScratchWorktree> CheckOutAsync(string treeish, CancellationToken cancellation)
    {
        var commit = await revisions.CommitAsync(treeish, cancellation) ?? await CommitForTreeAsync(treeish, cancellation);
        var worktree = new ScratchWorktree(slots.Take(), registrations, git);
        try
        {
            await git.OutputAsync(new("worktree", "add", "--detach", "--quiet", worktree.Folder, commit), cancellation);
            return worktree;
        }
        catch
        {
            await worktree.DisposeAsync();
            throw;
        }
    }

    private async Task<string> CommitForTreeAsync(string treeish, CancellationToken cancellation)
    {
        var tree = await revisions.TreeAsync(treeish, cancellation)
            ?? throw new InvalidInputException("git", $"'{treeish}' names no commit or tree of this repository", "Give one that exists");
        return await git.WordAsync(new("commit-tree", "-m", "Scratch", tree) { Environment = Nobody }, cancellation);
    }
}
