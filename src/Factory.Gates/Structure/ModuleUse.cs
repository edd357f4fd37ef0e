using Factory.CodeModel.Graph;

namespace Factory.Gates.Structure;

/// <summary>A use, with the modules of both ends.</summary>
/// <param name="Use">The use.</param>
/// <param name="From">The module that uses; empty for none.</param>
/// <param name="To">The module that is used; empty for none, as for everything from outside of the solution.</param>
public sealed record ModuleUse(Use Use, string From, string To)
{
    /// <summary>Whether it leads from one module to another.</summary>
    public bool Crosses => From.Length > 0 && To.Length > 0 && From != To;

    /// <summary>The edge between the modules.</summary>
    public string Edge => $"{From} -> {To}";
}
