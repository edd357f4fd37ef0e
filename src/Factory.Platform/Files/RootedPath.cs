using Factory.Model.Faults;

namespace Factory.Platform.Files;

/// <summary>Turns a path that someone else wrote into one that lies below a root, or refuses it.</summary>
public static class RootedPath
{
    /// <summary>The full path of a relative one. What it names need not exist.</summary>
    /// <exception cref="InvalidInputException">It is absolute, leaves the root, or goes through a symbolic link that leaves it.</exception>
    public static string Resolve(string root, string relative)
    {
        if (relative.Length == 0 || Path.IsPathRooted(relative) || relative.Contains('\0', StringComparison.Ordinal) || IsStream(relative))
        {
            throw new InvalidInputException(Shown(relative), "this is not a relative path", "Give a path relative to the root, with /");
        }

        var top = Path.GetFullPath(root);
        var full = Path.GetFullPath(relative, top);
        if (!IsBelow(full, top))
        {
            throw new InvalidInputException(relative, "this path leaves the root", "Give a path inside the root");
        }

        return RealPath.Of(full) is { } real && IsBelow(real, RealPath.Of(top) ?? top)
            ? full
            : throw new InvalidInputException(relative, "this path leaves the root through a symbolic link", "Replace the link by the file or folder itself");
    }

    private static bool IsBelow(string path, string top) =>
        path == top || path.StartsWith(Path.EndsInDirectorySeparator(top) ? top : top + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>On Windows a colon names a drive or a second stream of a file.</summary>
    private static bool IsStream(string relative) => OperatingSystem.IsWindows() && relative.Contains(':', StringComparison.Ordinal);

    private static string Shown(string relative) => relative.Length == 0 ? "(empty path)" : relative.Replace("\0", "\\0", StringComparison.Ordinal);
}
