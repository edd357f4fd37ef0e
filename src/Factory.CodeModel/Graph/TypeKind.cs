namespace Factory.CodeModel.Graph;

/// <summary>What a type is.</summary>
public enum TypeKind
{
    /// <summary>A class or record.</summary>
    Class,

    /// <summary>A struct or record struct.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A delegate.</summary>
    Delegate,
}
