using Factory.Git.Commands;

namespace Factory.Git.Scratch;

/// <summary>Clones a repository as somebody would who has nothing but its address.</summary>
internal sealed class Clones(GitCommand git, ScratchSlots slots)
{
    public async Task<ScratchClone> CloneAsync(CancellationToken cancellation)
    {
        var clone = new ScratchClone(slots.Take());
        try
        {
            await git.OutputAsync(new("clone", "--quiet", "--no-hardlinks", "--no-recurse-submodules", "--", git.Folder, clone.Folder), cancellation);
            return clone;
        }
        catch
        {
            clone.Dispose();
            throw;
        }
    }
}
