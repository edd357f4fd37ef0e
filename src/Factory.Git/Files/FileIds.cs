using Factory.Git.Commands;
using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Git.Files;

/// <summary>A file of the working tree and what git knows of its content.</summary>
/// <param name="Path">Relative to the folder that was asked about, with <c>/</c>.</param>
/// <param name="BlobId">The id of its content in hexadecimal; empty where it was changed, or never given to git.</param>
public sealed record FileId(string Path, string BlobId);

/// <summary>Lists the files of a folder with the ids of their contents, without reading any of them.</summary>
public static class FileIds
{
    private const string RegularFile = "100";

    /// <summary>The tracked files, and those that are neither tracked nor ignored, in ordinal order.</summary>
    /// <exception cref="InvalidInputException">The folder lies in no git repository.</exception>
    public static async Task<IReadOnlyList<FileId>> ReadAsync(string folder, ProcessRunner run, CancellationToken cancellation)
    {
        var git = new GitCommand(run, folder);

        // Side by side: the second looks at every file's time and size, the first only at the index.
        var staged = git.OutputAsync(new("ls-files", "-z", "--stage"), cancellation);
        var others = git.OutputAsync(new("ls-files", "-z", "--modified", "--others", "--exclude-standard"), cancellation);
        var changed = (await others).Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var files = new Dictionary<string, FileId>(StringComparer.Ordinal);
        foreach (var entry in (await staged).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // mode SP id SP stage TAB path
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && entry.StartsWith(RegularFile, StringComparison.Ordinal))
            {
                var path = entry[(tab + 1)..];
                files[path] = new(path, changed.Contains(path) || entry[tab - 1] != '0' ? "" : entry.Split(' ', 3)[1]);
            }
        }

        foreach (var path in changed.Where(path => !path.EndsWith('/') && !files.ContainsKey(path)))
        {
            files[path] = new(path, "");
        }

        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
