namespace Factory.CodeModel.Graph;

/// <summary>What one assembly declares, and what that uses.</summary>
/// <param name="Name">The simple name of the assembly.</param>
/// <param name="Types">Its types by id, ordinal, without those that the compiler made; <see cref="CodeGraph"/> relies on the order.</param>
/// <param name="Uses">The uses of its members, by member in the order of the assembly.</param>
public sealed record AssemblyGraph(string Name, IReadOnlyList<DeclaredType> Types, IReadOnlyList<Use> Uses)
{
    /// <summary>
    /// Which of the uses call what may be an accessor, by its name; only the type that declares it knows, so that <see cref="CodeGraph"/>
    /// asks for each of these, and for no other.
    /// </summary>
    public IReadOnlyList<int> AccessorCalls { get; init; } = [];

    /// <summary>The member that the program starts with; null for a library.</summary>
    public SymbolName? EntryPoint { get; init; }

    /// <summary>What code uses that the repository does not hold: source generators, and what compilers add.</summary>
    public IReadOnlyList<SymbolName> UsedByGenerated { get; init; } = [];

    /// <summary>The simple names of the assemblies that it was compiled against and uses, ordinal.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>How many types were left out because no file of the repository holds them.</summary>
    public int LeftOut { get; init; }

    /// <summary>Whether places are known: without a portable PDB there are none.</summary>
    public bool HasPlaces { get; init; }
}
