using System.Security.Cryptography;
using Factory.Git.Commands;
using Factory.Platform.Files;

namespace Factory.Git.Commits;

/// <summary>Takes back what a journal says, as far as nobody changed or committed it since.</summary>
internal sealed class CommitUndo(GitCommand git)
{
    /// <summary>Leaves files and index as they were before. What somebody else wrote or committed meanwhile stays.</summary>
    public async Task TakeBackAsync(CommitJournal journal)
    {
        var committed = await CommittedAsync(journal);
        foreach (var file in journal.Files.Where(file => !committed.Contains(file.Path)))
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

        await UnstageAsync(journal, committed);
    }

    /// <summary>The files that HEAD has by now as the commit would have had them: whoever committed them meanwhile keeps them.</summary>
    private async Task<IReadOnlySet<string>> CommittedAsync(CommitJournal journal)
    {
        var listing = await git.TryAsync(new(["ls-tree", "-z", "--full-tree", "HEAD", "--", .. journal.IndexAfter.Select(PathOf)]), CancellationToken.None);
        return listing.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(record => $"{record.Replace(" blob ", " ", StringComparison.Ordinal).Replace("\t", " 0\t", StringComparison.Ordinal)}")
            .Intersect(journal.IndexAfter, StringComparer.Ordinal)
            .Except(journal.IndexBefore, StringComparer.Ordinal)
            .Select(PathOf)
            .ToHashSet(StringComparer.Ordinal);
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

    private async Task UnstageAsync(CommitJournal journal, IReadOnlySet<string> committed)
    {
        // A file that is not merged yet has several entries.
        var before = journal.IndexBefore.ToLookup(PathOf, StringComparer.Ordinal);
        var now = await IndexEntries.ReadAsync(git, [.. journal.IndexAfter.Select(PathOf)], CancellationToken.None);
        var ours = now.Intersect(journal.IndexAfter, StringComparer.Ordinal).Except(journal.IndexBefore, StringComparer.Ordinal).Where(entry => !committed.Contains(PathOf(entry))).ToList();
        if (ours.Count > 0)
        {
            var removals = ours.Select(entry => $"0 {new string('0', entry.Split(' ')[1].Length)}\t{PathOf(entry)}\0");
            var entries = ours.SelectMany(entry => before[PathOf(entry)]).Select(entry => $"{entry}\0");
            await git.OutputAsync(new("update-index", "-z", "--index-info") { Input = string.Concat(removals.Concat(entries)) }, CancellationToken.None);
        }
    }

    private static string PathOf(string entry) => entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..];
}
