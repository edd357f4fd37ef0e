namespace Factory.Gates.Building.Files;

/// <summary>Turns the paths that tools write into paths relative to the root, and knows which lie outside.</summary>
internal sealed class RepositoryPaths(string root)
{
    // What deterministic builds put into debug information instead of the root.
    private const string Mapped = "/_/";

    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string top = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar;

    /// <summary>The root, with a separator at its end.</summary>
    public string Top => top;

    /// <summary>The path with <c>/</c>, or null where it is no path or lies outside the root.</summary>
    /// <param name="text">A path, absolute or relative to <paramref name="folder"/>, or a <c>file:</c> URI.</param>
    /// <param name="folder">Where a relative path starts; absolute.</param>
    public string? Find(string text, string folder)
    {
        var path = text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? uri.LocalPath
            : text;
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var full = path.StartsWith(Mapped, StringComparison.Ordinal)
            ? Path.GetFullPath(path[Mapped.Length..].TrimStart('/'), top)
            : Path.GetFullPath(path, folder);
        return full.StartsWith(top, Comparison) ? full[top.Length..].Replace(Path.DirectorySeparatorChar, '/') : null;
    }

    /// <summary>A message as it would read on any machine.</summary>
    public string Shorten(string message) => message.Replace(top, "", Comparison);
}
