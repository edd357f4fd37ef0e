using Factory.Git.Commands;
using Factory.Git.Files;
using Factory.Git.Scratch;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Commits;

/// <summary>
/// Commits files on top of HEAD without taking along anything else of the index or the working tree. The files are written
/// first, then the index learns of them, and the branch moves last and only from where it was seen: a kill in between leaves
/// files that are not committed yet, never a commit whose files seem to be deleted.
/// </summary>
internal sealed class FileCommitter(GitCommand git, Revisions revisions, ScratchSlots slots)
{
    public async Task<string> CommitAsync(FileCommit commit, CancellationToken cancellation)
    {
        var branch = await revisions.BranchAsync(cancellation)
            ?? throw new InvalidInputException("HEAD", "it is detached, so that a commit would belong to no branch", "Check out a branch: `git switch NAME`");
        var head = await revisions.HeadAsync(cancellation)
            ?? throw new InvalidInputException("HEAD", $"the branch {branch} has no commit yet", "Make the first commit yourself");
        var places = Places(commit);
        await RequireUntouchedAsync([.. places.Keys.Where(path => !SaysAlready(places[path], commit.Files[path]))], cancellation);
        await Identity.RequireAsync(git, cancellation);

        var made = await MakeAsync(commit, head, cancellation);
        await PublishAsync(commit, places, new("update-ref", "-m", "factory: commit files", $"refs/heads/{branch}", made, head), cancellation);
        return made;
    }

    /// <summary>All of it or nothing: whatever fails, files and index are as they were.</summary>
    private async Task PublishAsync(FileCommit commit, SortedDictionary<string, string> places, GitCall move, CancellationToken cancellation)
    {
        var before = await git.OutputAsync(new(["ls-files", "--stage", "-z", "--", .. places.Keys]), cancellation);
        var files = new WrittenFiles();
        var staged = false;
        try
        {
            foreach (var (path, full) in places)
            {
                files.Write(full, commit.Files[path]);
            }

            var paths = string.Concat(places.Keys.Select(path => $"{path}\0"));

            // Files are written by now, so the commit is finished or taken back, whoever stops waiting.
            var toTheEnd = CancellationToken.None;
            await git.OutputAsync(new("update-index", "--add", "--replace", "-z", "--stdin") { Input = paths }, toTheEnd);
            staged = true;
            await git.OutputAsync(move, toTheEnd);
        }
        catch
        {
            files.TakeBack();
            if (staged)
            {
                await UnstageAsync(places.Keys, before);
            }

            throw;
        }
    }

    private async Task UnstageAsync(IEnumerable<string> paths, string before)
    {
        var removals = string.Concat(paths.Select(path => $"0 {new string('0', 40)}\t{path}\0"));
        await git.OutputAsync(new("update-index", "-z", "--index-info") { Input = removals + before }, CancellationToken.None);
    }

    private SortedDictionary<string, string> Places(FileCommit commit)
    {
        var problems = new Problems();
        var places = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in commit.Files.Keys)
        {
            try
            {
                TreePath.Require(path);
                places[path] = RootedPath.Resolve(git.Folder, path);
            }
            catch (InvalidInputException mistake)
            {
                problems.Add(mistake.Problems);
            }

            if (TreePath.IsGitsOwn(path))
            {
                problems.Add(path, "this path leads into git's own folder", "Give another path");
            }
        }

        problems.ThrowIfAny();
        return places;
    }

    /// <summary>A file that nobody committed yet loses nothing where it says just what the commit will.</summary>
    private static bool SaysAlready(string full, string text) =>
        File.Exists(full) && new FileInfo(full).Length <= BoundedText.DefaultMaximum && BoundedText.Decode(BoundedText.ReadBytes(full)) == text;

    private async Task RequireUntouchedAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (paths.Count == 0)
        {
            return;
        }

        var status = await git.OutputAsync(
            new(["status", "--porcelain", "-z", "--untracked-files=all", "--ignored=matching", "--no-renames", "--ignore-submodules=dirty", "--", .. paths]),
            cancellation);
        var touched = new Problems();
        foreach (var record in status.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            touched.Add(record[3..], "this file has changes of its own that a commit would overwrite", "Commit, stash or remove it first");
        }

        touched.ThrowIfAny();
    }

    private async Task<string> MakeAsync(FileCommit commit, string head, CancellationToken cancellation)
    {
        using var slot = slots.Take();
        var index = Path.Combine(Directory.CreateDirectory(slot.Folder).FullName, "index");
        await git.OutputAsync(new("read-tree", head) { IndexFile = index }, cancellation);
        var programs = await ProgramsAsync(commit.Files.Keys, head, cancellation);
        foreach (var (path, text) in commit.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var blob = await git.WordAsync(new("hash-object", "-w", "--stdin", "--path", path) { Input = text }, cancellation);
            var entry = $"{(programs.Contains(path) ? "100755" : "100644")} {blob}\t{path}\0";
            await git.OutputAsync(new("update-index", "--add", "--replace", "-z", "--index-info") { IndexFile = index, Input = entry }, cancellation);
        }

        var tree = await git.WordAsync(new("write-tree") { IndexFile = index }, cancellation);
        return tree == await revisions.TreeAsync(head, cancellation)
            ? throw new InvalidInputException("git", "these files are already committed as they are", "There is nothing to do")
            : await git.WordAsync(new("commit-tree", tree, "-p", head, "-F", "-") { Input = commit.Message }, cancellation);
    }

    private async Task<HashSet<string>> ProgramsAsync(IEnumerable<string> paths, string head, CancellationToken cancellation)
    {
        var listing = await git.OutputAsync(new(["ls-tree", "-z", "--full-tree", head, "--", .. paths]), cancellation);
        return listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(record => record.StartsWith("100755", StringComparison.Ordinal))
            .Select(record => record[(record.IndexOf('\t', StringComparison.Ordinal) + 1)..])
            .ToHashSet(StringComparer.Ordinal);
    }
}
