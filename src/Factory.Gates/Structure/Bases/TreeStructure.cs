namespace Factory.Gates.Structure.Bases;

/// <summary>What is kept of the structure of one tree, to compare later trees with.</summary>
/// <param name="Figures">The figures of its architecture.</param>
/// <param name="Edges">Its edges between modules, as <c>A -&gt; B</c>, ordinal.</param>
/// <param name="Api">What others can use of its assemblies, by assembly, framework and id.</param>
public sealed record TreeStructure(ArchitectureFigures Figures, IReadOnlyList<string> Edges, IReadOnlyList<ApiSymbol> Api)
{
    /// <summary>Takes from the facts what is kept.</summary>
    public static TreeStructure Of(StructureFacts facts) => new(
        ArchitectureFigures.Of(facts),
        [.. facts.Uses.Where(use => use.Crosses).Select(use => use.Edge).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        ApiSymbol.Of(facts));
}
