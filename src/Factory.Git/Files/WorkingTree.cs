using Factory.Git.Commands;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Files;

/// <summary>The files as they lie on the disk: tracked, and untracked but not ignored.</summary>
internal sealed class WorkingTree(GitCommand git) : IFileTree
{
    public async Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation)
    {
        var listing = await git.OutputAsync(new("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"), cancellation);
        return
        [
            .. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(path => TreePath.IsBelow(path, folder) && IsRegular(path))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    public Task<string?> ReadAsync(string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        TreePath.Require(path);
        var full = RootedPath.Resolve(git.Folder, path);
        var file = new FileInfo(full);
        if (file.LinkTarget is not null)
        {
            throw new InvalidInputException(path, "this is a symbolic link", "Give the file that it points to");
        }

        return Task.FromResult(file.Exists && !TreePath.IsGitsOwn(path) ? BoundedText.Decode(BoundedText.ReadBytes(full)) : null);
    }

    /// <summary>A file may be gone from the disk, be a link, or (with a slash at its end) another repository.</summary>
    private bool IsRegular(string path) =>
        !path.EndsWith('/') && new FileInfo(Path.Combine(git.Folder, path)) is { Exists: true, LinkTarget: null };
}
