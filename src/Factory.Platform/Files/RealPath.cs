namespace Factory.Platform.Files;

/// <summary>Follows every symbolic link of a path, as the file system would.</summary>
public static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The path without links; parts that don't exist stay as they are. Null where links run in a circle.</summary>
    public static string? Of(string full)
    {
        var real = Path.GetPathRoot(full)!;
        var ahead = new Stack<string>(Parts(full).Reverse());
        for (var links = 0; ahead.TryPop(out var part);)
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
            foreach (var step in Parts(target).Reverse())
            {
                ahead.Push(step);
            }
        }

        return real;
    }

    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != ".");
}
