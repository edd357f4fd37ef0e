using Factory.Gates.Envelope.Globs;
using Factory.Model.Policy;

namespace Factory.Gates.Structure;

/// <summary>Which module a file belongs to: the first by name whose globs claim it.</summary>
internal sealed class ModuleMap(FactoryPolicy policy)
{
    private readonly List<(string Name, GlobSet Files)> modules =
        [.. policy.Modules.OrderBy(module => module.Key, StringComparer.Ordinal).Select(module => (module.Key, GlobSet.Of(module.Value)))];

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The module's name; empty for a file that none claims.</summary>
    public string Of(string path)
    {
        if (!known.TryGetValue(path, out var module))
        {
            known[path] = module = modules.FirstOrDefault(module => module.Files.Matches(path)).Name ?? "";
        }

        return module;
    }
}
