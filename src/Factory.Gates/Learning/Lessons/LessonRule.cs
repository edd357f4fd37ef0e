using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Learning.Lessons;

/// <summary>The rule that a lesson asks for.</summary>
/// <param name="Id">Its id, which is also the name of its files.</param>
/// <param name="Message">What is wrong with a match, and what is right.</param>
/// <param name="Line">Where it stands in the lesson's file, from 1.</param>
/// <param name="Column">Where it stands in the lesson's file, from 1.</param>
public sealed record LessonRule(string Id, string Message, int Line, int Column)
{
    /// <summary>What it matches, in a few words for a message: its pattern where that is one line, else its id.</summary>
    public string Shown { get; init; } = Id;

    /// <summary>In Semgrep's words; <c>ERROR</c> where nothing is said.</summary>
    public string Severity { get; init; } = "ERROR";

    /// <summary>In Semgrep's words; empty where the lesson leaves it to its patterns.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The files that the rule is about; none means all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The files that it is not about.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>What it matches: Semgrep's keys with what stands below them, as the lesson has them.</summary>
    internal IReadOnlyList<YamlEntry> Formula { get; init; } = [];

    /// <summary>The rule's keys with their places.</summary>
    internal YamlMap Source { get; init; } = new(Line, Column, []);
}
