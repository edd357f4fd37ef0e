using Factory.Patterns.Generalising;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>A lesson that was written for a candidate.</summary>
/// <param name="Found">What the fix suggests.</param>
/// <param name="Written">The lesson.</param>
internal sealed record FoundLesson(RuleCandidate Found, LessonCandidate Written);
