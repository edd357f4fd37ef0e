namespace Factory.Gates.Learning.Lessons;

/// <summary>The rule that a lesson asks for.</summary>
/// <param name="Id">Its id, which is also the name of its files.</param>
/// <param name="Expression">What matches the mistake.</param>
/// <param name="Message">What is wrong with a match, and what is right.</param>
/// <param name="Line">Where it stands in the lesson's file, from 1.</param>
/// <param name="Column">Where it stands in the lesson's file, from 1.</param>
public sealed record LessonRule(string Id, string Expression, string Message, int Line, int Column)
{
    /// <summary>Expressions that take a match away where they overlap it.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>In Semgrep's words; <c>ERROR</c> where nothing is said.</summary>
    public string Severity { get; init; } = "ERROR";

    /// <summary>The files that the rule is about; none means all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The files that it is not about.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}
