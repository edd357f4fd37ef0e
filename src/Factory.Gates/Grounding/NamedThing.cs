namespace Factory.Gates.Grounding;

/// <summary>Something that a plan names.</summary>
/// <param name="Kind">What it must be.</param>
/// <param name="Text">Its name, without what is no part of it.</param>
/// <param name="Line">Where the plan names it first, from 1.</param>
public sealed record NamedThing(ThingKind Kind, string Text, int Line)
{
    /// <summary>Whether it stands in the words themselves, which may mean something else.</summary>
    public bool IsInProse { get; init; }
}
