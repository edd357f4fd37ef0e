namespace Factory.Model.Policy;

/// <summary>What a <see cref="Selector"/> names.</summary>
public enum SymbolKind
{
    /// <summary>A module of the policy.</summary>
    Module,

    /// <summary>A namespace with all that is in it.</summary>
    Namespace,

    /// <summary>A type, by its full name.</summary>
    Type,

    /// <summary>A member, by the full name of its type and its own, without parameters.</summary>
    Member,

    /// <summary>An assembly that comes from outside of the solution; most packages call theirs as they are called.</summary>
    Package,

    /// <summary>A project of the solution, by its file's name without extension.</summary>
    Project,
}
