using Factory.Gates.Envelope.Globs;
using Factory.Model.Policy;

namespace Factory.Gates.Structure;

/// <summary>
/// Which module a file belongs to. Where several claim it, the glob that says most before its first wildcard decides: a module inside of
/// another's folder has its own files. Of equal ones the first name does.
/// </summary>
internal sealed class ModuleMap(FactoryPolicy policy)
{
    private readonly List<(string Name, Glob Files)> claims =
    [
        .. policy.Modules
            .SelectMany(module => module.Value.Select(glob => (Name: module.Key, Glob: glob)))
            .OrderByDescending(claim => Literal(claim.Glob))
            .ThenBy(claim => claim.Name, StringComparer.Ordinal)
            .Select(claim => (claim.Name, Glob.Parse(claim.Glob))),
    ];

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The module's name; empty for a file that none claims.</summary>
    public string Of(string path)
    {
        if (!known.TryGetValue(path, out var module))
        {
            known[path] = module = claims.FirstOrDefault(claim => claim.Files.Matches(path)).Name ?? "";
        }

        return module;
    }

    private static int Literal(string glob) => glob.AsSpan().IndexOfAny('*', '?', '{') is >= 0 and var wildcard ? wildcard : glob.Length;
}
