namespace Factory.Model.Plans;

/// <summary>One change, written down before it is built: <c>.factory/plans/NNNN-title.md</c>.</summary>
/// <param name="Id">The number that the file name starts with.</param>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Path">The file, relative to the root.</param>
public sealed record Plan(int Id, string Title, PlanStatus Status, string Path)
{
    /// <summary>The digest of the envelope that it was written against; empty where it does not say.</summary>
    public string Envelope { get; init; } = "";

    /// <summary>What the change may touch.</summary>
    public PlanScope Scope { get; init; } = new();

    /// <summary>Decisions, patterns and plans it builds on: <c>0003-title</c>, <c>pattern:name</c>, <c>plan:3</c>.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>What will be true when it is done.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>What it takes for granted.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>Symbols that do not exist yet.</summary>
    public IReadOnlyList<string> New { get; init; } = [];

    /// <summary>The body's second-level sections in file order.</summary>
    public IReadOnlyList<PlanSection> Sections { get; init; } = [];

    /// <summary>The whole file as it was read, with line ends <c>\n</c>, for checks that look at its words.</summary>
    public string Text { get; init; } = "";
}
