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

    /// <summary>How far the rule is trusted and why, and what could not be asked, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The id of the rule or the name of the decision, where there is a branch.</summary>
    public string Name { get; init; } = "";

    /// <summary>The branch that holds the commit, where it is one of its own; empty where it is the one that is checked out.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The description of a pull request for that branch, as Markdown; empty where there is no such branch.</summary>
    public string Description { get; init; } = "";
}
