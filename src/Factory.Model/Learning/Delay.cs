namespace Factory.Model.Learning;

/// <summary>How long it took from mistakes to their rules.</summary>
/// <param name="Median">In whole days; null where none is known.</param>
/// <param name="Known">Of how many lessons it is known.</param>
/// <param name="Lessons">How many lessons there are.</param>
public sealed record Delay(int? Median, int Known, int Lessons);
