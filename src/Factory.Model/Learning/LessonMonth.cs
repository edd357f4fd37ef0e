namespace Factory.Model.Learning;

/// <summary>The lessons of a month.</summary>
/// <param name="Month">As <c>2026-11</c>.</param>
/// <param name="WithRule">Those that a rule keeps.</param>
/// <param name="WithoutRule">The others.</param>
public sealed record LessonMonth(string Month, int WithRule, int WithoutRule);
