using System.Security.Cryptography;
using Factory.Git.Commands;
using Factory.Platform.Files;

namespace Factory.Git.Commits;

/// <summary>Takes back what a journal says, as far as nobody changed it since.</summary>
internal sealed class CommitUndo(GitCommand git)
{
    /// <summary>Leaves files and index as they were before. What somebody else wrote meanwhile stays.</summary>
    public async Task TakeBackAsync(CommitJournal journal)
    {
        foreach (var file in journal.Files)
        {
            TakeBack(RootedPath.Resolve(git.Folder, file.Path), file);
        }

        foreach (var folder in journal.Folders.Reverse().Select(folder => RootedPath.Resolve(git.Folder, folder)))
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }

        await UnstageAsync(journal);
    }

    private static void TakeBack(string full, JournaledFile file)
    {
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            return;
        }

        AtomicFile.RemoveAbandoned(Path.GetDirectoryName(full)!);
        if (!File.Exists(full) || Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(full))) != file.New)
        {
            return;
        }

        if (file.Old is { } old)
        {
            AtomicFile.Write(full, output => output.Write(old));
            return;
        }

        File.Delete(full);
        if (file.OldTarget.Length > 0)
        {
            File.CreateSymbolicLink(full, file.OldTarget);
        }
    }

    private async Task UnstageAsync(CommitJournal journal)
    {
        var before = journal.IndexBefore.ToDictionary(PathOf, StringComparer.Ordinal);
        var now = await IndexEntries.ReadAsync(git, [.. journal.IndexAfter.Select(PathOf)], CancellationToken.None);
        var ours = now.Intersect(journal.IndexAfter, StringComparer.Ordinal).Except(journal.IndexBefore, StringComparer.Ordinal).Select(PathOf).ToList();
        if (ours.Count > 0)
        {
            var removals = ours.Select(path => $"0 {new string('0', 40)}\t{path}\0");
            var entries = ours.Where(before.ContainsKey).Select(path => $"{before[path]}\0");
            await git.OutputAsync(new("update-index", "-z", "--index-info") { Input = string.Concat(removals.Concat(entries)) }, CancellationToken.None);
        }
    }

    private static string PathOf(string entry) => entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..];
}
