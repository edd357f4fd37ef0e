using Factory.CodeModel.Graph;
using Factory.Gates.Structure.Bases;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>What the checks of structure look at: the graph of the code, seen through the modules of a policy.</summary>
public sealed class StructureFacts
{
    private readonly Lazy<TreeStructure> kept;

    private StructureFacts(FactoryPolicy policy) => (Policy, kept) = (policy, new(() => TreeStructure.Of(this)));

    /// <summary>Why there is no graph; empty where there is one.</summary>
    public string Absence { get; private init; } = "";

    /// <summary>Whether another check blocks for the reason that there is no graph, so that no question arises here.</summary>
    public bool IsMoot { get; private init; }

    /// <summary>The policy that declares modules, layers and dependencies.</summary>
    public FactoryPolicy Policy { get; }

    /// <summary>What the solution declares and uses.</summary>
    public CodeGraph Graph { get; private init; } = CodeGraph.Of([]);

    /// <summary>The uses, each with the modules of both ends; an end that no module claims is empty.</summary>
    public IReadOnlyList<ModuleUse> Uses { get; private init; } = [];

    /// <summary>What later changes are compared with.</summary>
    internal TreeStructure Kept => kept.Value;

    /// <summary>How much there is of it.</summary>
    public string Summary => $"{Graph.Types.Count} types and {Graph.Uses.Count} uses";

    /// <summary>The module of each declared type.</summary>
    internal IReadOnlyDictionary<SymbolName, string> ModuleOfType { get; private init; } = new Dictionary<SymbolName, string>();

    /// <summary>Facts that are not there, and why.</summary>
    public static StructureFacts Absent(FactoryPolicy policy, string reason) => new(policy) { Absence = reason };

    /// <summary>Facts that can't be there for a reason that another check blocks for.</summary>
    public static StructureFacts Moot(FactoryPolicy policy, string reason) => new(policy) { Absence = reason, IsMoot = true };

    /// <summary>How a check ends that has no facts to look at; null where there are some.</summary>
    internal CheckOutcome? Missing(CheckInfo check) => Absence.Length == 0 ? null
        : IsMoot ? CheckOutcome.NotApplicable(check, Absence)
        : CheckOutcome.NotEvaluated(check, Absence);

    /// <summary>Sorts what a graph holds into the modules of a policy.</summary>
    public static StructureFacts Of(CodeGraph graph, FactoryPolicy policy)
    {
        var modules = new ModuleMap(policy);
        var projects = graph.Assemblies.DistinctBy(assembly => assembly.Graph.Name, StringComparer.Ordinal)
            .ToDictionary(assembly => assembly.Graph.Name, assembly => assembly.Project.Path, StringComparer.Ordinal);
        var moduleOfType = graph.Types.ToDictionary(type => type.Name, type => modules.Of(FileOf(type)));
        return new(policy)
        {
            Graph = graph,
            ModuleOfType = moduleOfType,
            Uses = [.. graph.Uses.Select(use => new ModuleUse(use, Module(use.From, use.Place.Path), Module(use.To, graph.Member(use.To)?.Place.Path ?? "")))],
        };

        string FileOf(DeclaredType type) => type.Place.Path.Length > 0 ? type.Place.Path : projects.GetValueOrDefault(type.Name.Assembly, "");

        string Module(SymbolName symbol, string path) => path.Length > 0 ? modules.Of(path) : moduleOfType.GetValueOrDefault(symbol.Holder, "");
    }
}
