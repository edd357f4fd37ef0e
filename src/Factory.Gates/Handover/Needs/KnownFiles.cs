namespace Factory.Gates.Handover.Needs;

/// <summary>The files that there are.</summary>
internal sealed class KnownFiles
{
    private readonly HashSet<string> files;
    private readonly HashSet<string> folders = new(StringComparer.Ordinal) { "" };
    private readonly HashSet<string> endings = new(StringComparer.OrdinalIgnoreCase);

    public KnownFiles(IReadOnlyList<string> paths)
    {
        files = [.. paths];
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                folders.Add(path[..slash]);
                endings.Add(path[(slash + 1)..]);
            }

            endings.Add(path);
        }
    }

    /// <summary>Whether a file or folder is there, seen from a folder; true for what leaves the repository.</summary>
    public bool Hold(string folder, string relative) => Resolve(folder, relative) is not { } path || files.Contains(path) || folders.Contains(path);

    /// <summary>Whether any file's path ends so: a script may be called from a folder that only its caller knows.</summary>
    public bool HoldAnywhere(string relative) => Resolve("", relative) is not { } path || endings.Contains(path);

    private static string? Resolve(string folder, string relative)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Replace('\\', '/').Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return null;
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }
}
