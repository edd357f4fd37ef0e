using Factory.Git.Commands;

namespace Factory.Git.Scratch;

/// <summary>Writes the working tree as a tree of git, through a copy of the user's index.</summary>
internal sealed class WorkingTreeSnapshot(GitCommand git, string gitDirectory, ScratchSlots slots)
{
    public async Task<string> TreeIdAsync(CancellationToken cancellation)
    {
        using var slot = slots.Take();
        var index = CopyIndex(Directory.CreateDirectory(slot.Folder).FullName);
        await git.OutputAsync(new("-c", "advice.addEmbeddedRepo=false", "-c", "add.ignoreErrors=false", "add", "--all", "--", ".") { IndexFile = index }, cancellation);
        return await git.WordAsync(new("write-tree") { IndexFile = index }, cancellation);
    }

    private string CopyIndex(string folder)
    {
        var original = Path.Combine(gitDirectory, "index");
        var copy = Path.Combine(folder, "index");
        if (File.Exists(original))
        {
            File.Copy(original, copy);

            // Git trusts an entry only if its file is older than the index: a younger copy would hide late changes.
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(original));
        }

        return copy;
    }
}
