namespace Factory.Model.Policy;

/// <summary>Which part of the code may use which.</summary>
public sealed record StructurePolicy
{
    /// <summary>The floors, from the ground up; none where nothing is said about direction.</summary>
    public IReadOnlyList<Layer> Layers { get; init; } = [];

    /// <summary>The edges between modules that there may be, as <c>A -&gt; B</c>; null where new ones need no declaration.</summary>
    public IReadOnlyList<string>? Edges { get; init; }

    /// <summary>The uses that are forbidden.</summary>
    public IReadOnlyList<ForbiddenUse> Forbidden { get; init; } = [];

    /// <summary>Between what cycles are forbidden.</summary>
    public IReadOnlyList<CycleLevel> Acyclic { get; init; } = [CycleLevel.Modules];
}
