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
    private const char Untracked = '?';
    private const char Changed = 'C';

    /// <summary>The tracked files, and those that are neither tracked nor ignored, in ordinal order.</summary>
    /// <exception cref="InvalidInputException">The folder lies in no git repository.</exception>
    public static async Task<IReadOnlyList<FileId>> ReadAsync(string folder, ProcessRunner run, CancellationToken cancellation)
    {
        var listing = await new GitCommand(run, folder)
            .OutputAsync(new("ls-files", "-z", "-t", "--stage", "--modified", "--others", "--exclude-standard"), cancellation);
        var files = new Dictionary<string, FileId>(StringComparer.Ordinal);
        foreach (var entry in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // tag SP [mode SP id SP stage TAB] path: git names what it keeps, and once more what lies otherwise on the disk.
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var path = entry[0] == Untracked ? entry[2..] : entry[(tab + 1)..];
            var mode = entry.AsSpan(2);
            var isFile = entry[0] switch
            {
                Untracked => !path.EndsWith('/'),

                // What it is now is another question: a link may have become a file.
                Changed => !mode.StartsWith(Submodule),
                _ => mode.StartsWith(RegularFile),
            };
            if (isFile)
            {
                var isKept = entry[0] != Untracked && entry[0] != Changed && entry[tab - 1] == '0';
                files[path] = new(path, isKept ? entry.Split(' ', 4)[2] : "");
            }
        }

        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
