using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>A member that a type declares: a method, constructor, property, event or field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsVisible">Whether code of other assemblies can use it: public or protected, in a visible type.</param>
/// <param name="Place">Where its code starts; the file alone where it has none.</param>
public sealed record DeclaredMember(SymbolName Name, bool IsVisible, SourceLocation Place)
{
    /// <summary>What a caller must know beside the id: modifiers, the type of the result, and which accessors others can use.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Whether it may be called without being named: it overrides, or implements an interface.</summary>
    public bool IsContract { get; init; }

    /// <summary>Whether it carries an attribute that a person wrote, by which others may find it.</summary>
    public bool IsMarked { get; init; }
}
