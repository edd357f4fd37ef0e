using Factory.CodeModel.Graph;

namespace Factory.Gates.Structure;

/// <summary>Which symbols something uses.</summary>
internal sealed class Used
{
    private readonly HashSet<SymbolName> symbols = [];
    private readonly HashSet<SymbolName> types = [];

    public Used(CodeGraph graph)
    {
        symbols.UnionWith(graph.Assemblies.Select(assembly => assembly.Graph.EntryPoint).OfType<SymbolName>());
        types.UnionWith(symbols.Select(symbol => symbol.Holder));
        foreach (var used in graph.Assemblies.SelectMany(assembly => assembly.Graph.UsedByGenerated))
        {
            symbols.Add(used);
            types.Add(used.Holder);
        }

        foreach (var use in graph.Uses)
        {
            symbols.Add(use.To);
            if (use.From.Type != use.To.Type || use.From.Assembly != use.To.Assembly)
            {
                types.Add(use.To.Holder);
            }
        }
    }

    /// <summary>Whether something outside of a type uses it or one of its members.</summary>
    public bool Holds(DeclaredType type) => types.Contains(type.Name);

    public bool Holds(DeclaredMember member) => symbols.Contains(member.Name);
}
