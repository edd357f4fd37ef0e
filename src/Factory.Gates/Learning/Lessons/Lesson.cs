namespace Factory.Gates.Learning.Lessons;

/// <summary>A mistake that happened, and what keeps it from happening again: <c>.factory/lessons/2026-11-23-title.md</c>.</summary>
/// <param name="Date">When it happened.</param>
/// <param name="Incident">The commit, plan or finding that shows it, in one line.</param>
/// <param name="Class">The kind of mistake, such as <c>blocked-async</c>: lessons of one class are counted together.</param>
/// <param name="Rule">The rule; null where no check can express the lesson.</param>
/// <param name="Text">The whole file.</param>
public sealed record Lesson(DateOnly Date, string Incident, string Class, LessonRule? Rule, string Text)
{
    /// <summary>What stands for the rule where there is none.</summary>
    public const string NoCheckName = "no-check";

    /// <summary>Why no check can express it; null where it has a rule.</summary>
    public NoCheck? NoCheck { get; init; }

    /// <summary>The id of its rule, or <c>no-check</c>.</summary>
    public string Name => Rule?.Id ?? NoCheckName;

    /// <summary>How far the rule is trusted from the start: <c>observe</c>, <c>warn</c> or <c>block</c>; empty where the evidence decides.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The harm that the rule prevents, in a sentence; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>Who answers for it; may be empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The first heading; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the body tells beside title and examples.</summary>
    public string Story { get; init; } = "";

    /// <summary>The same with what it quotes in fenced blocks.</summary>
    public string StoryWithQuotations { get; init; } = "";

    /// <summary>The mistake as it was made; null where the section is missing or holds no code.</summary>
    public LessonExample? Bad { get; init; }

    /// <summary>The right way; null where the section is missing or holds no code.</summary>
    public LessonExample? Good { get; init; }
}
