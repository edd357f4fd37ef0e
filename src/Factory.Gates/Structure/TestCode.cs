using Factory.CodeModel.Graph;

namespace Factory.Gates.Structure;

/// <summary>Tells code of tests from all other: that of test projects, and of libraries in the same module that only such code uses.</summary>
internal sealed class TestCode
{
    private readonly HashSet<string> assemblies;
    private readonly Dictionary<string, bool> files;
    private readonly TestFolders folders;

    public TestCode(StructureFacts facts)
    {
        assemblies = Assemblies(facts);
        files = facts.Graph.Types.Where(type => type.Place.Path.Length > 0)
            .GroupBy(type => type.Place.Path, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.All(type => Holds(type.Name)), StringComparer.Ordinal);
        folders = new(facts.Graph.Assemblies.Select(assembly => (assembly.Project.Path, assemblies.Contains(assembly.Graph.Name))));
    }

    /// <summary>Whether a symbol is part of tests.</summary>
    public bool Holds(SymbolName symbol) => assemblies.Contains(symbol.Assembly);

    /// <summary>Whether a file is part of tests: by the types in it, else by the projects around it.</summary>
    public bool Holds(string path) => files.TryGetValue(path, out var isTest) ? isTest : folders.Holds(path);

    private static HashSet<string> Assemblies(StructureFacts facts)
    {
        var found = facts.Graph.Assemblies.Where(assembly => assembly.Project.IsTest).Select(assembly => assembly.Graph.Name).ToHashSet(StringComparer.Ordinal);
        var modules = facts.ModuleOfType.Where(type => found.Contains(type.Key.Assembly)).Select(type => type.Value).ToHashSet(StringComparer.Ordinal);
        var users = facts.Graph.Uses.Select(use => (use.From.Assembly, Used: use.To.Assembly)).Where(use => use.Assembly != use.Used).Distinct().ToLookup(use => use.Used, use => use.Assembly, StringComparer.Ordinal);
        var libraries = facts.Graph.Assemblies
            .Where(assembly => assembly.Graph.EntryPoint is null && assembly.Graph.Types.Count > 0 && assembly.Graph.Types.All(type => modules.Contains(facts.ModuleOfType[type.Name])))
            .Select(assembly => assembly.Graph.Name)
            .ToList();

        // A library of tests may serve another one.
        for (var before = -1; before < found.Count;)
        {
            before = found.Count;
            found.UnionWith(libraries.Where(library => users[library].Any() && users[library].All(found.Contains)));
        }

        return found;
    }
}
