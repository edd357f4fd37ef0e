using System.Collections.Concurrent;

namespace Factory.CodeModel.Graph;

/// <summary>
/// Finds the repository's files behind the names that a PDB gives them: absolute ones, and those of a deterministic build, which start
/// with <c>/_/</c>. Files that the repository does not hold were generated.
/// </summary>
/// <param name="root">The folder that was built; absolute.</param>
/// <param name="files">The paths of the repository's files, relative to it.</param>
internal sealed class DocumentPaths(string root, IReadOnlySet<string> files)
{
    private readonly string prefix = $"{root.Replace('\\', '/').TrimEnd('/')}/";
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    public string Of(string document) => known.GetOrAdd(document, Find);

    private string Find(string document)
    {
        var path = document.Replace('\\', '/');
        var relative = path.StartsWith(prefix, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            ? path[prefix.Length..]
            : path.StartsWith("/_", StringComparison.Ordinal) && path.IndexOf('/', 1) is > 0 and var end ? path[(end + 1)..] : "";
        return files.Contains(relative) ? relative : "";
    }
}
