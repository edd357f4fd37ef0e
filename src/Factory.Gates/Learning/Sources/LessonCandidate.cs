using Factory.Gates.Learning.Lessons;

namespace Factory.Gates.Learning.Sources;

/// <summary>A lesson that may be admitted.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Path">Its file as messages name it, relative to the root where it lies within; for one that nobody wrote yet, where it comes from.</param>
public sealed record LessonCandidate(Lesson Lesson, string Path)
{
    /// <summary>What speaks for it and against it, a line each; none where a person wrote the lesson.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
