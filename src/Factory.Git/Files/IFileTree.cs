using Factory.Model.Faults;

namespace Factory.Git.Files;

/// <summary>The files of a repository in one state: the working tree, or a commit. Paths are relative to the root, with <c>/</c>.</summary>
public interface IFileTree
{
    /// <summary>
    /// The paths below a folder (all with an empty one), in ordinal order; ignored files, links and other repositories
    /// are left out.
    /// </summary>
    Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation);

    /// <summary>A file's text as UTF-8 or what its byte order mark says; null where there is no such file in this state.</summary>
    /// <exception cref="InvalidInputException">The file is too large, is a link, or lies outside the root.</exception>
    Task<string?> ReadAsync(string path, CancellationToken cancellation);

    /// <summary>The same for those who only look around: what can't be read is no file to them.</summary>
    async Task<string?> ReadIfReadableAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(path, cancellation);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    /// <summary>Says that these files will be read, in whatever order: a tree that pays for each reading may read them at once.</summary>
    Task ExpectAsync(IReadOnlyList<string> paths, CancellationToken cancellation) => Task.CompletedTask;
}
