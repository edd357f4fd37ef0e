namespace Factory.CodeModel.Graph.Erased;

/// <summary>The types of a solution by name, with those of their members that source can name and compilation erases.</summary>
internal sealed class NamedTypes
{
    private readonly CodeGraph graph;
    private readonly Dictionary<string, DeclaredType> byName;
    private readonly Dictionary<SymbolName, Dictionary<string, DeclaredMember>> constants;

    public NamedTypes(CodeGraph graph)
    {
        this.graph = graph;

        // A generic type or one that two assemblies hold is not named for certain.
        byName = graph.Types.Where(type => !type.Name.Type.Contains('`', StringComparison.Ordinal))
            .GroupBy(type => type.Name.Text, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        constants = graph.Types
            .Select(type => (type.Name, Constants: type.Members.Where(IsConstant).DistinctBy(member => member.Name.Simple.ToString(), StringComparer.Ordinal).ToDictionary(member => member.Name.Simple.ToString(), StringComparer.Ordinal)))
            .Where(type => type.Constants.Count > 0)
            .ToDictionary(type => type.Name, type => type.Constants);
    }

    /// <summary>The simple names of the types that hold constants.</summary>
    public IEnumerable<string> Holders => constants.Keys.Select(name => name.Text[(name.Text.LastIndexOf('.') + 1)..]).Distinct(StringComparer.Ordinal);

    /// <summary>The type of a full name; null where none or several have it.</summary>
    public DeclaredType? Find(string fullName) => byName.GetValueOrDefault(fullName);

    /// <summary>A constant of a type, or a member of an enumeration.</summary>
    public DeclaredMember? Constant(DeclaredType type, string name) => constants.GetValueOrDefault(type.Name)?.GetValueOrDefault(name);

    /// <summary>Whether a type, or one of the solution that it derives from, has a member of a name.</summary>
    public bool HasMember(DeclaredType type, string name)
    {
        var seen = new HashSet<SymbolName>();
        for (var holder = type; holder is not null && seen.Add(holder.Name); holder = holder.Base is { } above ? graph.TypeOf(above) : null)
        {
            if (holder.Members.Any(member => member.Name.Simple.SequenceEqual(name)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConstant(DeclaredMember member) => member.Name.Member[0] == 'F' && member.Signature.Contains("const ", StringComparison.Ordinal);
}
