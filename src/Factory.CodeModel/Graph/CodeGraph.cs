namespace Factory.CodeModel.Graph;

/// <summary>What the projects of a solution declare, and what uses what, across assemblies.</summary>
public sealed class CodeGraph
{
    private readonly Dictionary<SymbolName, DeclaredType> types = [];
    private readonly Dictionary<SymbolName, DeclaredMember> members = [];

    private CodeGraph(IReadOnlyList<(CompiledProject Project, AssemblyGraph Graph)> assemblies) => Assemblies = assemblies;

    /// <summary>The assemblies by project and framework.</summary>
    public IReadOnlyList<(CompiledProject Project, AssemblyGraph Graph)> Assemblies { get; }

    /// <summary>The types, by name and assembly; one that several frameworks hold is there once.</summary>
    public IReadOnlyList<DeclaredType> Types { get; private init; } = [];

    /// <summary>The uses by user, used and kind; one that several frameworks have is there once.</summary>
    public IReadOnlyList<Use> Uses { get; private set; } = [];

    /// <summary>Puts the graphs of assemblies together.</summary>
    public static CodeGraph Of(IReadOnlyList<(CompiledProject Project, AssemblyGraph Graph)> assemblies)
    {
        var types = assemblies
            .SelectMany(assembly => assembly.Graph.Types)
            .GroupBy(type => type.Name)
            .Select(same => same.Count() == 1 ? same.First() : Joined([.. same]))
            .OrderBy(type => type.Name.Type, StringComparer.Ordinal)
            .ThenBy(type => type.Name.Assembly, StringComparer.Ordinal)
            .ToList();
        var graph = new CodeGraph(assemblies) { Types = types };
        graph.Index();
        var uses = new List<Use>(assemblies.Sum(assembly => assembly.Graph.Uses.Count));
        foreach (var use in assemblies.SelectMany(assembly => assembly.Graph.Uses))
        {
            uses.Add(use.Kind == UseKind.Call && use.To.AccessorLength > 0 ? use with { To = graph.Resolved(use.To) } : use);
        }

        graph.Uses = uses;
        if (assemblies.DistinctBy(assembly => assembly.Graph.Name, StringComparer.Ordinal).Count() < assemblies.Count)
        {
            graph.Uses = [.. uses.DistinctBy(use => (use.From, use.To, use.Kind))];
        }

        return graph;
    }

    /// <summary>The same graph with more uses; those that it has already are left out.</summary>
    internal CodeGraph With(IReadOnlyList<Use> more)
    {
        var known = Uses.Select(use => (use.From, use.To, use.Kind)).ToHashSet();
        var all = new CodeGraph(Assemblies) { Types = Types, Uses = [.. Uses, .. more.Where(use => !known.Contains((use.From, use.To, use.Kind)))] };
        all.Index();
        return all;
    }

    /// <summary>The type of a symbol, or the type that holds it; null where the solution does not declare it.</summary>
    public DeclaredType? TypeOf(SymbolName symbol) => types.GetValueOrDefault(symbol.Holder);

    /// <summary>The declared member of this name.</summary>
    public DeclaredMember? Member(SymbolName symbol) => members.GetValueOrDefault(symbol);

    /// <summary>A type of several frameworks has the members of all.</summary>
    private static DeclaredType Joined(IReadOnlyList<DeclaredType> same) =>
        same[0] with { Members = [.. same.SelectMany(type => type.Members).DistinctBy(member => member.Name)] };

    private void Index()
    {
        foreach (var type in Types)
        {
            types[type.Name] = type;
            foreach (var member in type.Members)
            {
                members.TryAdd(member.Name, member);
            }
        }
    }

    /// <summary>Another assembly calls an accessor, or code an accessor of a generic type; only the type that declares it knows that it is one.</summary>
    private SymbolName Resolved(SymbolName accessor)
    {
        if (members.ContainsKey(accessor) || TypeOf(accessor) is not { } type)
        {
            return accessor;
        }

        var accessed = accessor.Simple[accessor.AccessorLength..].ToString();
        return type.Members.FirstOrDefault(member => member.Name.Member[0] is 'P' or 'E' && member.Name.Simple.SequenceEqual(accessed))?.Name ?? accessor;
    }
}
