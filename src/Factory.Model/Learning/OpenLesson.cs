namespace Factory.Model.Learning;

/// <summary>A lesson that no rule keeps.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Title">What went wrong.</param>
/// <param name="Class">The kind of mistake.</param>
/// <param name="Days">How old it is, in days up to the newest commit.</param>
public sealed record OpenLesson(string Path, string Title, string Class, int Days)
{
    /// <summary>The rule that it names and that is gone; empty where it says that no check can express it.</summary>
    public string LostRule { get; init; } = "";

    /// <summary>The day on which it is looked at again; null where it names none.</summary>
    public DateOnly? Review { get; init; }
}
