using Factory.CodeModel.Graph;

namespace Factory.CodeModel.Metrics;

/// <summary>How one type stands among the others that its solution declares outside of tests.</summary>
/// <param name="Assembly">The simple name of its assembly.</param>
/// <param name="Id">Its documentation-comment id.</param>
/// <param name="FanIn">How many other types use it.</param>
/// <param name="FanOut">How many other types it uses.</param>
/// <param name="Depth">How many classes stand above it: those that the solution declares, and the first that it does not (DIT, Chidamber and Kemerer 1994).</param>
/// <param name="Lcom4">
/// Into how many parts its members fall that have no field and no call in common (LCOM4, Hitz and Montazeri 1995). Constructors don't join
/// parts, and methods that touch nothing of their type make none; 0 for what holds no state of its own by its kind, such as a static class.
/// </param>
public sealed record TypeFigures(string Assembly, string Id, int FanIn, int FanOut, int Depth, int Lcom4)
{
    /// <summary>The figures of all types, by name and assembly.</summary>
    public static IReadOnlyList<TypeFigures> Of(CodeGraph graph)
    {
        var types = graph.Assemblies.Where(assembly => !assembly.Project.IsTest).SelectMany(assembly => assembly.Graph.Types).Select(type => type.Name).ToHashSet();
        var edges = graph.Uses.Select(use => (From: use.From.Holder, To: use.To.Holder))
            .Where(edge => edge.From != edge.To && types.Contains(edge.From) && types.Contains(edge.To))
            .Distinct()
            .ToList();
        var users = edges.CountBy(edge => edge.To).ToDictionary();
        var used = edges.CountBy(edge => edge.From).ToDictionary();
        var inside = graph.Uses.Where(use => use.From.Type == use.To.Type && use.From.Assembly == use.To.Assembly).ToLookup(use => use.From.Holder);
        return
        [
            .. from type in graph.Types
               where types.Contains(type.Name)
               select new TypeFigures(
                   type.Name.Assembly,
                   type.Name.Id,
                   users.GetValueOrDefault(type.Name),
                   used.GetValueOrDefault(type.Name),
                   DepthOf(type, graph),
                   Cohesion.Parts(type, inside[type.Name])),
        ];
    }

    private static int DepthOf(DeclaredType type, CodeGraph graph)
    {
        var depth = 0;
        var above = new HashSet<SymbolName> { type.Name };
        for (var ancestor = type.Base; ancestor is not null && above.Add(ancestor); ancestor = graph.TypeOf(ancestor)?.Base)
        {
            depth++;
        }

        return depth;
    }
}
