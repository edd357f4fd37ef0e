using Factory.CodeModel.Metrics;

namespace Factory.Gates.Structure.Bases;

/// <summary>What is kept of the structure of one tree, to compare later trees with.</summary>
/// <param name="Figures">The figures of its architecture.</param>
/// <param name="Api">What others can use of its assemblies, by assembly, framework and id.</param>
/// <param name="Types">How each type stands among the others.</param>
/// <param name="Edges">Which module uses which, and how often.</param>
public sealed record TreeStructure(ArchitectureFigures Figures, IReadOnlyList<ApiSymbol> Api, IReadOnlyList<TypeFigures> Types, IReadOnlyList<ModuleEdge> Edges)
{
    /// <summary>Takes from the facts what is kept.</summary>
    public static TreeStructure Of(StructureFacts facts) => new(ArchitectureFigures.Of(facts), ApiSymbol.Of(facts), TypeFigures.Of(facts.Graph), ModuleEdge.Of(facts));
}
