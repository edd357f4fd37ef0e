using Factory.Git.Commands;
using Factory.Git.Scratch;
using Factory.Model.Faults;

namespace Factory.Git.Commits;

/// <summary>Makes the objects of a commit. No branch, index or file has a part in it, so that a kill leaves nothing but objects that nobody names.</summary>
internal sealed class CommitMaker(GitCommand git, Revisions revisions, ScratchSlots slots)
{
    /// <summary>A commit on top of another that has these files otherwise.</summary>
    /// <exception cref="InvalidInputException">It would hold nothing.</exception>
    public async Task<MadeCommit> MakeAsync(FileCommit commit, string parent, CancellationToken cancellation)
    {
        using var slot = slots.Take();
        var index = Path.Combine(Directory.CreateDirectory(slot.Folder).FullName, "index");
        await git.OutputAsync(new("read-tree", parent) { IndexFile = index }, cancellation);
        var programs = await ProgramsAsync(commit.Files.Keys, parent, cancellation);
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in commit.Files)
        {
            var blob = await git.WordAsync(new("hash-object", "-w", "--stdin", "--path", path) { Input = text }, cancellation);
            entries[path] = $"{(programs.Contains(path) ? "100755" : "100644")} {blob} 0\t{path}";
        }

        var input = string.Concat(entries.Values.Select(entry => $"{entry}\0"));
        await git.OutputAsync(new("update-index", "--add", "--replace", "-z", "--index-info") { IndexFile = index, Input = input }, cancellation);
        var tree = await git.WordAsync(new("write-tree") { IndexFile = index }, cancellation);
        return tree == await revisions.TreeAsync(parent, cancellation)
            ? throw new InvalidInputException("git", "these files are already committed as they are", "There is nothing to do")
            : new(await git.WordAsync(new("commit-tree", tree, "-p", parent, "-F", "-") { Input = commit.Message }, cancellation), entries);
    }

    private async Task<HashSet<string>> ProgramsAsync(IEnumerable<string> paths, string parent, CancellationToken cancellation)
    {
        var listing = await git.OutputAsync(new(["ls-tree", "-z", "--full-tree", parent, "--", .. paths]), cancellation);
        return listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(record => record.StartsWith("100755", StringComparison.Ordinal))
            .Select(record => record[(record.IndexOf('\t', StringComparison.Ordinal) + 1)..])
            .ToHashSet(StringComparer.Ordinal);
    }
}
