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
    private const string Submodule = "160";
    private const int ModeLength = 6;
    private const char Untracked = '?';
    private const char Changed = 'C';

    /// <summary>The tracked files, and those that are neither tracked nor ignored, in ordinal order.</summary>
    /// <exception cref="InvalidInputException">The folder lies in no git repository.</exception>
    public static async Task<IReadOnlyList<FileId>> ReadAsync(string folder, ProcessRunner run, CancellationToken cancellation)
    {
        var listing = await new GitCommand(run, folder)
            .OutputAsync(new("ls-files", "-z", "-t", "--stage", "--modified", "--others", "--exclude-standard"), cancellation);
        var files = new Dictionary<string, FileId>(StringComparer.Ordinal);
        foreach (var entry in listing.AsSpan().Split('\0'))
        {
            if (Listed(listing.AsSpan(entry)) is { } file)
            {
                files[file.Path] = file;
            }
        }

        FileId[] sorted = [.. files.Values];
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Path, other.Path));
        return sorted;
    }

    /// <summary>
    /// Reads <c>tag SP [mode SP id SP stage TAB] path</c>: git names what it keeps, and once more what lies otherwise on the disk. Null for
    /// what is no file.
    /// </summary>
    private static FileId? Listed(ReadOnlySpan<char> entry)
    {
        if (entry.IsEmpty)
        {
            return null;
        }

        if (entry[0] == Untracked)
        {
            return entry.EndsWith('/') ? null : new(entry[2..].ToString(), "");
        }

        // What a changed file is now is another question: a link may have become one.
        var tab = entry.IndexOf('\t');
        var isFile = entry[0] == Changed ? !entry[2..].StartsWith(Submodule) : entry[2..].StartsWith(RegularFile);
        var isKept = entry[0] != Changed && entry[tab - 1] == '0';
        var id = entry[(ModeLength + 3)..(tab - 2)];
        return isFile ? new(entry[(tab + 1)..].ToString(), isKept ? id.ToString() : "") : null;
    }
}
