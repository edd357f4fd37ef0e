namespace Factory.Gates.Learning.Lessons;

/// <summary>A lesson that a repository holds.</summary>
/// <param name="Path">Its file, relative to the root.</param>
/// <param name="Lesson">What it says; its <see cref="Lesson.Name"/> is the id of its rule, or <c>no-check</c>.</param>
public sealed record KeptLesson(string Path, Lesson Lesson);
