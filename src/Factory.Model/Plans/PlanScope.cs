namespace Factory.Model.Plans;

/// <summary>What a change may touch; everything else is a surprise.</summary>
public sealed record PlanScope
{
    /// <summary>Globs relative to the root.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Modules of <c>factory.yml</c>.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>New dependencies between modules, as <c>A -&gt; B</c>.</summary>
    public IReadOnlyList<string> Edges { get; init; } = [];

    /// <summary>Ids of packages that are added, removed or move to another version.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary><c>none</c>, <c>additive</c> or <c>breaking</c>.</summary>
    public string Api { get; init; } = "none";
}
