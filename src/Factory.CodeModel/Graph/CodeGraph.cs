namespace Factory.CodeModel.Graph;

/// <summary>What the projects of a solution declare, and what uses what, across assemblies.</summary>
public sealed class CodeGraph
{
    private readonly Lazy<Dictionary<SymbolName, DeclaredType>> types;
    private readonly Lazy<Dictionary<SymbolName, DeclaredMember>> members;

    private CodeGraph(IReadOnlyList<(CompiledProject Project, AssemblyGraph Graph)> assemblies)
    {
        Assemblies = assemblies;
        Types = Joined(assemblies.Count == 1 ? assemblies[0].Graph.Types : [.. assemblies
            .SelectMany(assembly => assembly.Graph.Types)
            .OrderBy(type => type.Name.Type, StringComparer.Ordinal)
            .ThenBy(type => type.Name.Assembly, StringComparer.Ordinal)]);
        types = new(() => Types.ToDictionary(type => type.Name));
        members = new(Members);
    }

    private CodeGraph(CodeGraph other) => (Assemblies, Types, types, members) = (other.Assemblies, other.Types, other.types, other.members);

    /// <summary>The assemblies by project and framework.</summary>
    public IReadOnlyList<(CompiledProject Project, AssemblyGraph Graph)> Assemblies { get; }

    /// <summary>The types, by name and assembly; one that several frameworks hold is there once.</summary>
    public IReadOnlyList<DeclaredType> Types { get; }

    /// <summary>The uses by user, used and kind; one that several frameworks have is there once.</summary>
    public IReadOnlyList<Use> Uses { get; private init; } = [];

    /// <summary>Puts the graphs of assemblies together.</summary>
    public static CodeGraph Of(IReadOnlyList<(CompiledProject Project, AssemblyGraph Graph)> assemblies)
    {
        var graph = new CodeGraph(assemblies);
        var uses = new List<Use>(assemblies.Sum(assembly => assembly.Graph.Uses.Count));
        foreach (var assembly in assemblies.Select(assembly => assembly.Graph))
        {
            var start = uses.Count;
            uses.AddRange(assembly.Uses);
            foreach (var index in assembly.AccessorCalls)
            {
                uses[start + index] = uses[start + index] with { To = graph.Resolved(uses[start + index].To) };
            }
        }

        var isEachOnce = assemblies.DistinctBy(assembly => assembly.Graph.Name, StringComparer.Ordinal).Count() == assemblies.Count;
        return new(graph) { Uses = isEachOnce ? uses : [.. uses.DistinctBy(use => (use.From, use.To, use.Kind))] };
    }

    /// <summary>The same graph with the uses that compilation erases. They belong to types, which compiled code accesses and mentions nothing from.</summary>
    internal CodeGraph With(IReadOnlyList<Use> erased) => new(this) { Uses = [.. Uses, .. erased] };

    /// <summary>The type of a symbol, or the type that holds it; null where the solution does not declare it.</summary>
    public DeclaredType? TypeOf(SymbolName symbol) => types.Value.GetValueOrDefault(symbol.Holder);

    /// <summary>The declared member of this name.</summary>
    public DeclaredMember? Member(SymbolName symbol) => members.Value.GetValueOrDefault(symbol);

    /// <summary>Sorted types, of which one that several frameworks hold becomes one: it has the members of all.</summary>
    private static List<DeclaredType> Joined(IReadOnlyList<DeclaredType> sorted)
    {
        var joined = new List<DeclaredType>(sorted.Count);
        for (var (start, end) = (0, 0); start < sorted.Count; start = end)
        {
            while (end < sorted.Count && sorted[end].Name == sorted[start].Name)
            {
                end++;
            }

            joined.Add(end - start == 1 ? sorted[start] : One([.. sorted.Skip(start).Take(end - start)]));
        }

        return joined;
    }

    private static DeclaredType One(IReadOnlyList<DeclaredType> same) =>
        same[0] with { Members = [.. same.SelectMany(type => type.Members).DistinctBy(member => member.Name)] };

    private Dictionary<SymbolName, DeclaredMember> Members()
    {
        var known = new Dictionary<SymbolName, DeclaredMember>(Types.Sum(type => type.Members.Count));
        foreach (var member in Types.SelectMany(type => type.Members))
        {
            known.TryAdd(member.Name, member);
        }

        return known;
    }

    /// <summary>Another assembly calls an accessor, or code an accessor of a generic type; only the type that declares it knows that it is one.</summary>
    private SymbolName Resolved(SymbolName accessor)
    {
        if (TypeOf(accessor) is not { } type || Member(accessor) is not null)
        {
            return accessor;
        }

        var accessed = accessor.Simple[accessor.AccessorLength..].ToString();
        return type.Members.FirstOrDefault(member => member.Name.Member[0] is 'P' or 'E' && member.Name.Simple.SequenceEqual(accessed))?.Name ?? accessor;
    }
}
