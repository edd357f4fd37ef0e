using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>A type that an assembly declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsVisible">Whether code of other assemblies can name it.</param>
/// <param name="Place">A file that declares it, with the first line that the compiler keeps of it; the file alone where it keeps none.</param>
/// <param name="Members">What it declares, without what the compiler adds; in the order of the assembly.</param>
public sealed record DeclaredType(
    SymbolName Name,
    TypeKind Kind,
    bool IsVisible,
    SourceLocation Place,
    IReadOnlyList<DeclaredMember> Members)
{
    /// <summary>What a user must know beside the id: modifiers and kind, such as <c>abstract class</c>.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The base class, where it is not one that every such type has.</summary>
    public SymbolName? Base { get; init; }
}
