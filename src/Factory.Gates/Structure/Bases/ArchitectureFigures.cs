using Factory.CodeModel.Graph;

namespace Factory.Gates.Structure.Bases;

/// <summary>An architecture in figures.</summary>
/// <param name="Types">How many types there are.</param>
/// <param name="Api">How many types and members others can use, of assemblies that hold no tests.</param>
/// <param name="Edges">How many edges there are between modules.</param>
/// <param name="CyclicNamespaces">How many namespaces lie on a circle.</param>
public sealed record ArchitectureFigures(int Types, int Api, int Edges, int CyclicNamespaces)
{
    /// <summary>
    /// The share of pairs of namespaces of which one reaches the other, from 0 to 1: how far a change can spread (propagation cost,
    /// MacCormack, Rusnak and Baldwin 2006).
    /// </summary>
    public double PropagationCost { get; init; }

    /// <summary>
    /// How much more types use their own module than chance would have it, from -0.5 to 1 (modularity for directed graphs, Leicht and
    /// Newman 2008). 0 without modules.
    /// </summary>
    public double Modularity { get; init; }

    /// <summary>Methods that carry an attribute in projects of tests, for each type outside of them.</summary>
    public double TestRatio { get; init; }

    /// <summary>Computes the figures.</summary>
    public static ArchitectureFigures Of(StructureFacts facts)
    {
        var namespaces = NamespaceGraph.Of(facts);
        var tests = facts.Graph.Assemblies.Where(assembly => assembly.Project.IsTest).SelectMany(assembly => assembly.Graph.Types).DistinctBy(type => type.Name).ToList();
        var others = facts.Graph.Assemblies.Where(assembly => !assembly.Project.IsTest).SelectMany(assembly => assembly.Graph.Types).DistinctBy(type => type.Name).Count();
        return new(
            facts.Graph.Types.Count,
            ApiSymbol.Of(facts).DistinctBy(symbol => (symbol.Assembly, symbol.Id)).Count(),
            facts.Uses.Where(use => use.Crosses).DistinctBy(use => (use.From, use.To)).Count(),
            Cycle.In(namespaces).Sum(cycle => cycle.Parts.Count))
        {
            PropagationCost = Rounded(NamespaceGraph.PropagationCost(namespaces)),
            Modularity = Rounded(ModularityOf(facts)),
            TestRatio = Rounded(others == 0 ? 0 : (double)tests.SelectMany(type => type.Members).Count(IsTest) / others),
        };
    }

    private static bool IsTest(DeclaredMember member) => member.IsMarked && member.Name.Member.StartsWith("M:", StringComparison.Ordinal);

    private static double ModularityOf(StructureFacts facts)
    {
        var edges = facts.Uses.Where(use => use.From.Length > 0 && use.To.Length > 0).DistinctBy(use => (use.Use.From.Holder, use.Use.To.Holder)).ToList();
        var leaving = edges.CountBy(edge => edge.From).ToDictionary();
        var arriving = edges.CountBy(edge => edge.To).ToDictionary();
        var total = (double)edges.Count;
        return total == 0 ? 0 : edges.Count(edge => edge.From == edge.To) / total
            - leaving.Sum(module => module.Value / total * (arriving.GetValueOrDefault(module.Key) / total));
    }

    private static double Rounded(double value) => Math.Round(value, 3);
}
