using Factory.Platform.Files;

namespace Factory.Git.Commits;

/// <summary>Files that were written before it was known whether they count, and how to take them back.</summary>
internal sealed class WrittenFiles
{
    private readonly Stack<Action> files = [];
    private readonly SortedSet<string> folders = new(StringComparer.Ordinal);

    public void Write(string full, string text)
    {
        for (var folder = Path.GetDirectoryName(full); folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            folders.Add(folder);
        }

        var restore = Restoring(full);
        AtomicFile.Write(full, text);
        files.Push(restore);
    }

    /// <summary>Leaves everything as it was before the first file was written.</summary>
    public void TakeBack()
    {
        while (files.TryPop(out var restore))
        {
            restore();
        }

        // Inner folders sort behind those that hold them.
        foreach (var folder in folders.Reverse().Where(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
    }

    private static Action Restoring(string full)
    {
        var old = new FileInfo(full);
        if (old.LinkTarget is { } target)
        {
            return () =>
            {
                File.Delete(full);
                File.CreateSymbolicLink(full, target);
            };
        }

        if (!old.Exists)
        {
            return () => File.Delete(full);
        }

        var bytes = File.ReadAllBytes(full);
        return () => AtomicFile.Write(full, stream => stream.Write(bytes));
    }
}
