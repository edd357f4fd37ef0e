namespace Factory.Model.Learning;

/// <summary>Whether learning compounds: how often mistakes come back, and what was learned of them.</summary>
/// <param name="Head">The newest commit that is no merge; empty where there is none yet.</param>
/// <param name="Commits">How many commits up to it were read, merges left out.</param>
public sealed record CompoundReport(string Head, int Commits)
{
    /// <summary>The day of the newest commit that was read, UTC; null where there is none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How many commits were asked for.</summary>
    public int Asked { get; init; }

    /// <summary>Whether the clone is shallow, so that there may be more history than it knows.</summary>
    public bool IsShallow { get; init; }

    /// <summary>How many contents could not be looked at; what changed them is not counted.</summary>
    public int Unread { get; init; }

    /// <summary>How many lessons there are.</summary>
    public int Lessons { get; init; }

    /// <summary>The sums over all classes. A change that could have made mistakes of two classes counts for each.</summary>
    public Effect Total { get; init; } = Effect.Unknown;

    /// <summary>The classes of mistakes, by name.</summary>
    public IReadOnlyList<ClassEffect> Classes { get; init; } = [];

    /// <summary>The repository's own rules, by id.</summary>
    public IReadOnlyList<RuleEffect> Rules { get; init; } = [];

    /// <summary>How many of them are in each stage, from observe to block.</summary>
    public IReadOnlyList<StageCount> Stages { get; init; } = [];

    /// <summary>The lessons that no rule keeps, oldest first.</summary>
    public IReadOnlyList<OpenLesson> Open { get; init; } = [];

    /// <summary>The months that have lessons, oldest first.</summary>
    public IReadOnlyList<LessonMonth> Months { get; init; } = [];
}
