using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Globs;
using Factory.Model.Faults;

namespace Factory.Gates.Grounding;

/// <summary>The files and folders of a repository, by which a plan's paths are judged.</summary>
internal sealed class KnownPaths
{
    private const int LongestPath = 300;

    private readonly IReadOnlyList<string> files;
    private readonly HashSet<string> roots;
    private readonly Lazy<HashSet<string>> folders;

    /// <param name="files">All files, relative to the root.</param>
    public KnownPaths(IReadOnlyList<string> files)
    {
        this.files = files;
        roots = files.Select(file => file.Split('/', 2)[0]).ToHashSet(StringComparer.Ordinal);
        folders = new(() => files.SelectMany(Above).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether the root holds a file or folder of this name.</summary>
    public bool IsRoot(string name) => roots.Contains(name);

    /// <summary>Whether a file, the end of a file's path, a folder or a glob stands for something.</summary>
    public bool Knows(string path)
    {
        if (path.AsSpan().ContainsAny("*?{"))
        {
            return GlobSyntax.MistakeIn(path) is not null || files.Any(Glob.Parse(path).Matches);
        }

        var plain = path.TrimEnd('/');
        return folders.Value.Contains(plain) || files.Any(file => EndsWith(file, plain)) || folders.Value.Any(folder => EndsWith(folder, plain));
    }

    /// <summary>
    /// Whether a path that does not exist is announced: it, or what it stands in, is listed as new, or it is called as a part of a new symbol
    /// is. Of a file its own name counts, of a folder each part that does not exist.
    /// </summary>
    public bool IsAnnounced(string path, IReadOnlyList<string> announced)
    {
        if (announced.Any(item => path == item || path.StartsWith($"{item.TrimEnd('/')}/", StringComparison.Ordinal)))
        {
            return true;
        }

        var names = announced.SelectMany(item => item.Split('.', '/').Append(item)).ToHashSet(StringComparer.Ordinal);
        var missing = Missing(path).ToList();
        var file = path[(path.LastIndexOf('/') + 1)..];
        var judged = file.Length > Stem(file).Length && !file.Contains('*', StringComparison.Ordinal) ? missing.TakeLast(1) : missing;
        return judged.Any(part => names.Contains(part) || names.Any(name => part == $"{name}Tests" || part == $"{name}Test"));
    }

    /// <summary>A sentence that names the nearest path.</summary>
    public string Suggest(string path)
    {
        var start = path.AsSpan().IndexOfAny('*', '?', '{') is >= 0 and var wildcard ? path[..wildcard] : path;
        if (start == path && !path.EndsWith('/'))
        {
            return NearestPath.Suggest(path, files);
        }

        var folder = start.TrimEnd('/');
        return Nearest.Suggest(folder, folder.Length > LongestPath ? [] : folders.Value, "Give a folder of this repository, or list it under new:");
    }

    /// <summary>The parts of a path that come after its last folder which exists; wildcards are none, and a file counts without its extension.</summary>
    private IEnumerable<string> Missing(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var known = 0;
        while (known < parts.Length && folders.Value.Contains(string.Join('/', parts[..(known + 1)])))
        {
            known++;
        }

        return parts[known..].Where(part => !part.Contains('*', StringComparison.Ordinal)).Select(Stem);
    }

    /// <summary>A file's name without its extension; the dots in a folder's name are part of it.</summary>
    private static string Stem(string part) =>
        Path.GetExtension(part) is { Length: > 1 } extension && extension.AsSpan(1).ContainsAnyExceptInRange('a', 'z') is false ? part[..^extension.Length] : part;

    private static IEnumerable<string> Above(string file)
    {
        for (var end = file.LastIndexOf('/'); end > 0; end = file.LastIndexOf('/', end - 1))
        {
            yield return file[..end];
        }
    }

    private static bool EndsWith(string path, string end) =>
        path.EndsWith(end, StringComparison.Ordinal) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');
}
