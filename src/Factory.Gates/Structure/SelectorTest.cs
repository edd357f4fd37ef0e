using Factory.CodeModel.Graph;
using Factory.Model.Policy;

namespace Factory.Gates.Structure;

/// <summary>Whether a selector of the policy names a symbol.</summary>
internal sealed class SelectorTest(StructureFacts facts)
{
    /// <summary>Alone it also stands for code that no module claims.</summary>
    private const string Everything = "*";

    private readonly Dictionary<string, string> projects = facts.Graph.Assemblies
        .DistinctBy(assembly => assembly.Graph.Name, StringComparer.Ordinal)
        .ToDictionary(assembly => assembly.Graph.Name, assembly => Path.GetFileNameWithoutExtension(assembly.Project.Path), StringComparer.Ordinal);

    /// <param name="selector">The selector.</param>
    /// <param name="symbol">A type or member.</param>
    /// <param name="module">The module that holds it; empty for none.</param>
    public bool Names(Selector selector, SymbolName symbol, string module) => selector.Kind switch
    {
        SymbolKind.Module => selector.Pattern == Everything || (module.Length > 0 && selector.Fits(module)),
        SymbolKind.Namespace => InNamespace(selector, symbol),
        SymbolKind.Type => selector.Fits(symbol.Type.AsSpan(2)),
        SymbolKind.Member => symbol.Member.Length > 0 && selector.Fits(WithoutParameters(symbol)),
        SymbolKind.Package => !projects.ContainsKey(symbol.Assembly) && selector.Fits(symbol.Assembly),
        _ => projects.TryGetValue(symbol.Assembly, out var project) && selector.Fits(project),
    };

    /// <summary>A namespace holds what stands in namespaces inside of it.</summary>
    private static bool InNamespace(Selector selector, SymbolName symbol)
    {
        for (var container = symbol.Container; container.Length > 0; container = container.LastIndexOf('.') is > 0 and var dot ? container[..dot] : "")
        {
            if (selector.Fits(container))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The accessors of a property of another assembly go by the property's name.</summary>
    private static string WithoutParameters(SymbolName symbol) => $"{symbol.Type.AsSpan(2)}.{symbol.Simple[symbol.AccessorLength..]}";
}
