using Factory.Gates.Learning.Lessons;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>What Learn did.</summary>
/// <param name="Report">The admission of the lesson, with the refusals of the candidates before it.</param>
/// <param name="Commit">The commit that holds rule, examples and lesson; null where it was not admitted or had been learned before.</param>
public sealed record LearnResult(GateReport Report, string? Commit)
{
    /// <summary>The lesson that the report is about.</summary>
    public required Lesson Lesson { get; init; }

    /// <summary>The branch that holds the commit, where it is one of its own; empty where it is the one that is checked out.</summary>
    public string Branch { get; init; } = "";
}
