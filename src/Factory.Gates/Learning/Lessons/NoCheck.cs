namespace Factory.Gates.Learning.Lessons;

/// <summary>Why no check can express a lesson: it ends as a decision, which somebody looks at again.</summary>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Review">The day on which it is asked again.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Line">Where it stands in the lesson's file, from 1.</param>
/// <param name="Column">Where it stands in the lesson's file, from 1.</param>
public sealed record NoCheck(string Reason, DateOnly Review, string Owner, int Line, int Column);
