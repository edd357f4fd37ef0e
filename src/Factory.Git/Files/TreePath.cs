using Factory.Model.Faults;

namespace Factory.Git.Files;

/// <summary>Paths as git writes them: relative, with <c>/</c>, without dots, and never into git's own folder.</summary>
public static class TreePath
{
    /// <summary>Whether a path lies in a folder or below it; every path lies below the root, which is empty.</summary>
    public static bool IsBelow(string path, string folder) =>
        folder.Length == 0 || path.StartsWith($"{folder.TrimEnd('/')}/", StringComparison.Ordinal);

    /// <summary>Refuses what can't be such a path.</summary>
    /// <exception cref="InvalidInputException">It is no path that git could hold.</exception>
    public static void Require(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path) || path.Split('/').Any(part => part is "" or "." or ".."))
        {
            throw new InvalidInputException(path.Length == 0 ? "(empty path)" : path, "this is not a path inside the repository", "Give it relative to the root, with /, without . and ..");
        }
    }

    /// <summary>Whether it leads into <c>.git</c>, in any spelling that a file system may take for it.</summary>
    public static bool IsGitsOwn(string path) =>
        path.Split('/', '\\').Any(part => part.TrimEnd('.', ' ').Equals(".git", StringComparison.OrdinalIgnoreCase));
}
