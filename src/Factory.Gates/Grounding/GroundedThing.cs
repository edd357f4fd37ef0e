using Factory.Model.Plans;

namespace Factory.Gates.Grounding;

/// <summary>Something that a plan names, held against the repository.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Thing">What it names.</param>
/// <param name="State">What is known of it.</param>
public sealed record GroundedThing(Plan Plan, NamedThing Thing, GroundState State)
{
    /// <summary>What a symbol is called in full, where the code or the framework declares it; looked up only where a decision forbids types by pattern.</summary>
    public IReadOnlyList<string> FullNames { get; init; } = [];

    /// <summary>A sentence that names what was most likely meant; empty where nothing is to be said.</summary>
    public string Suggestion { get; init; } = "";
}
