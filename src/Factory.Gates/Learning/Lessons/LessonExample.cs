namespace Factory.Gates.Learning.Lessons;

/// <summary>The first fenced block of a lesson's section.</summary>
/// <param name="Language">What stands behind the opening fence, such as <c>csharp</c>; may be empty.</param>
/// <param name="Text">The code, without a last line end.</param>
/// <param name="Line">Where its first line stands in the lesson's file, from 1.</param>
public sealed record LessonExample(string Language, string Text, int Line)
{
    /// <summary>Whether it is C#; anything else is text.</summary>
    public bool IsCSharp => Language.ToLowerInvariant() is "cs" or "csharp" or "c#";
}
