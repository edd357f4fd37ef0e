namespace Factory.Model.Learning;

/// <summary>What lessons of one class did.</summary>
/// <param name="Name">The class, as the lessons name it.</param>
/// <param name="Effect">How often the mistake was made again, by any of its rules, before the first of them and after.</param>
public sealed record ClassEffect(string Name, Effect Effect)
{
    /// <summary>How many lessons there are.</summary>
    public required int Lessons { get; init; }

    /// <summary>The ids of the rules that they led to and that are there, in ordinal order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>How long it took from the mistakes to the rules.</summary>
    public required Delay Delay { get; init; }
}
