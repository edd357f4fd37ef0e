using Factory.Git.Commands;
using Factory.Model.Faults;

namespace Factory.Git.Scratch;

/// <summary>Makes a tree of one, in which some paths are as in another; the user's index and files have no part in it.</summary>
internal sealed class TreeOverlay(GitCommand git, Revisions revisions, ScratchSlots slots)
{
    public async Task<string> LayAsync((string Under, string Over) trees, IReadOnlyCollection<string> paths, CancellationToken cancellation)
    {
        var (under, over) = (await TreeAsync(trees.Under, cancellation), await TreeAsync(trees.Over, cancellation));
        using var slot = slots.Take();
        var index = Path.Combine(Directory.CreateDirectory(slot.Folder).FullName, "index");
        await git.OutputAsync(new("read-tree", under) { IndexFile = index }, cancellation);

        var wanted = paths.ToHashSet(StringComparer.Ordinal);
        var listing = await git.OutputAsync(new("ls-tree", "-r", "-z", "--full-tree", over), cancellation);
        var entries = listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(record => wanted.Contains(record[(record.IndexOf('\t', StringComparison.Ordinal) + 1)..]));
        var removals = wanted.Order(StringComparer.Ordinal).Select(path => $"0 {new string('0', under.Length)}\t{path}");
        var input = string.Concat(removals.Concat(entries).Select(record => $"{record}\0"));
        await git.OutputAsync(new("update-index", "--add", "--replace", "-z", "--index-info") { IndexFile = index, Input = input }, cancellation);
        return await git.WordAsync(new("write-tree") { IndexFile = index }, cancellation);
    }

    private async Task<string> TreeAsync(string name, CancellationToken cancellation) =>
        await revisions.TreeAsync(name, cancellation)
        ?? throw new InvalidInputException("git", $"'{name}' names no commit or tree of this repository", "Give one that exists");
}
