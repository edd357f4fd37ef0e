namespace Factory.Gates.Structure.Bases;

/// <summary>One module uses another.</summary>
/// <param name="From">The one that uses.</param>
/// <param name="To">The one that is used.</param>
/// <param name="Uses">How many uses there are.</param>
public sealed record ModuleEdge(string From, string To, int Uses)
{
    /// <summary>The edges of the facts, by name.</summary>
    public static IReadOnlyList<ModuleEdge> Of(StructureFacts facts) =>
    [
        .. from edge in facts.Uses.Where(use => use.Crosses).CountBy(use => (use.From, use.To))
           orderby edge.Key.From, edge.Key.To
           select new ModuleEdge(edge.Key.From, edge.Key.To, edge.Value),
    ];
}
