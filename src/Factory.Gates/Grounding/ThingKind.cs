namespace Factory.Gates.Grounding;

/// <summary>What a plan names.</summary>
public enum ThingKind
{
    /// <summary>A file, folder or glob.</summary>
    Path,

    /// <summary>A namespace, type or member.</summary>
    Symbol,

    /// <summary>A decision, by its name or number.</summary>
    Decision,

    /// <summary>A canonical pattern.</summary>
    Pattern,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>A module of the policy.</summary>
    Module,

    /// <summary>A package.</summary>
    Package,
}
