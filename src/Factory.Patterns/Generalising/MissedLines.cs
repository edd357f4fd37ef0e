namespace Factory.Patterns.Generalising;

/// <summary>Lines of a text where a rule should have matched.</summary>
/// <param name="Path">The path of the text, for messages.</param>
/// <param name="Text">The text.</param>
/// <param name="Lines">The first and the last line of each stretch, from 1.</param>
public sealed record MissedLines(string Path, string Text, IReadOnlyList<(int First, int Last)> Lines);
