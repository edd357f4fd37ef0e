namespace Factory.Model.Policy;

/// <summary>Something that was settled: <c>.factory/decisions/NNNN-title.md</c>.</summary>
/// <param name="Id">The number that the file name starts with.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Path">The file, relative to the root.</param>
public sealed record Decision(int Id, DecisionStatus Status, string Owner, string Path)
{
    /// <summary>The day it got its status.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Decisions that it replaces: their numbers, or <c>0003-title</c>.</summary>
    public IReadOnlyList<string> Supersedes { get; init; } = [];

    /// <summary>Globs of the files it is about.</summary>
    public IReadOnlyList<string> AppliesTo { get; init; } = [];

    /// <summary>Ids of the checks that enforce it; none where it is advice.</summary>
    public IReadOnlyList<string> CheckedBy { get; init; } = [];
}
