namespace Factory.Model.Policy;

/// <summary>What a decision rules out. In every text <c>*</c> stands for any text.</summary>
public sealed record ForbiddenByDecision
{
    /// <summary>Ids of packages.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Full names of types.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Edges between modules, as <c>A -&gt; B</c>.</summary>
    public IReadOnlyList<string> Edges { get; init; } = [];
}
