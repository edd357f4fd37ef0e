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

/// <summary>Something that a plan names.</summary>
/// <param name="Kind">What it must be.</param>
/// <param name="Text">Its name, without what is no part of it.</param>
/// <param name="Line">Where the plan names it first, from 1.</param>
public sealed record NamedThing(ThingKind Kind, string Text, int Line)
{
    /// <summary>Whether it stands in the words themselves, which may mean something else.</summary>
    public bool IsInProse { get; init; }
}
