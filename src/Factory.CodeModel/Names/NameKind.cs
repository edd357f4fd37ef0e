namespace Factory.CodeModel.Names;

/// <summary>What a name stands for.</summary>
public enum NameKind
{
    /// <summary>A namespace, or the beginning of one.</summary>
    Namespace,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A member of a type.</summary>
    Member,

    /// <summary>A member that takes the place of one which a type above declares.</summary>
    Override,

    /// <summary>An extension method, which can be called as if it were a member of another type.</summary>
    Extension,

    /// <summary>A name that code uses, whoever declares it.</summary>
    Used,
}
