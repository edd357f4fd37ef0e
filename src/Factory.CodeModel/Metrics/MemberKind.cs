namespace Factory.CodeModel.Metrics;

/// <summary>What a measured member is.</summary>
public enum MemberKind
{
    /// <summary>A method of a type.</summary>
    Method,

    /// <summary>An instance or static constructor with a body of its own.</summary>
    Constructor,

    /// <summary>The parameter list behind the name of a class or struct; records are data and are not measured.</summary>
    PrimaryConstructor,

    /// <summary>A finalizer.</summary>
    Destructor,

    /// <summary>An operator or a conversion.</summary>
    Operator,

    /// <summary>One accessor of a property, indexer or event that has a body; an expression body is a getter.</summary>
    Accessor,

    /// <summary>A delegate type: only its parameters can grow.</summary>
    Delegate,

    /// <summary>A function inside another member, measured on its own.</summary>
    LocalFunction,

    /// <summary>The top-level statements of a file.</summary>
    TopLevelStatements,

    /// <summary>Stands for a file whose brackets nest too deep to be read; its nesting is the depth at which reading stopped.</summary>
    Unreadable,
}
