using Factory.Gates.Judging;
using Factory.Gates.Learning.Sources;

namespace Factory.Gates.Learning;

/// <summary>What Learn is given.</summary>
/// <param name="Gate">The repository and how programs are started.</param>
/// <param name="Source">Where the lesson comes from.</param>
public sealed record LearnInput(GateInput Gate, ILessonSource Source)
{
    /// <summary>Whether the lesson is committed to a branch of its own, and not to the one that is checked out. On a CI server it always is.</summary>
    public bool OnBranch { get; init; }
}
