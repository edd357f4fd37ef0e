using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Proving;
using Factory.Gates.Learning.Rules;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning;

/// <summary>What the admission of a rule is decided on.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Path">Its file as messages name it; relative to the root where it lies within.</param>
/// <param name="Draft">The rule that it asks for.</param>
/// <param name="Known">The rules that the repository has.</param>
public sealed record Admission(Lesson Lesson, string Path, RuleDraft Draft, IReadOnlyList<TestedRule> Known)
{
    /// <summary>The rule. Only a lesson that has one is asked about it.</summary>
    public Rule Rule => Draft.Rule!.Rule;

    /// <summary>The rule as the lesson has it. Only a lesson that has one is asked about it.</summary>
    public LessonRule Asked => Lesson.Rule!;

    /// <summary>What already lies where the lesson's files would be written, by path.</summary>
    public IReadOnlyDictionary<string, string> Present { get; init; } = new Dictionary<string, string>();

    /// <summary>The branch that is checked out; null when HEAD is detached.</summary>
    public string? Branch { get; init; }

    /// <summary>Whether the commit goes to a branch of its own, so that it matters neither what is checked out nor what is unfinished.</summary>
    public bool OnBranch { get; init; }

    /// <summary>Files that differ from HEAD, without the lesson's own.</summary>
    public IReadOnlyList<string> Unfinished { get; init; } = [];

    /// <summary>The day on which it is asked.</summary>
    public DateOnly Today { get; init; } = DateOnly.MaxValue;

    /// <summary>The commit at which the rule was silent, where it is strengthened; empty for a new one.</summary>
    public string Missed { get; init; } = "";

    /// <summary>What code and history say; null where it was not asked, since the rule fails on the lesson itself.</summary>
    public RuleProof? Proof { get; init; }

    /// <summary>Whether the lesson's own file is just as HEAD has it, or lies elsewhere.</summary>
    public bool IsLessonKept { get; init; } = true;

    /// <summary>Whether the lesson was learned before, and its rule may have changed since.</summary>
    public bool IsLearned => IsThere || IsChangedSince;

    /// <summary>Whether the lesson is there already, with a rule of its own that was changed since: strengthened, or by hand.</summary>
    public bool IsChangedSince => !IsThere
        && IsLessonKept
        && Present.TryGetValue(Draft.Lesson, out var kept) && kept == Lesson.Text
        && Draft.Rule is { Rule: var asked } && Known.Any(known => known.Rule.Id == asked.Id && known.Rule.About("lesson") == Draft.Lesson);

    /// <summary>Whether rule, examples and lesson are there already, just as they would be written.</summary>
    public bool IsThere => Draft.Files.All(file => Present.TryGetValue(file.Key, out var text) && text == file.Value);
}
