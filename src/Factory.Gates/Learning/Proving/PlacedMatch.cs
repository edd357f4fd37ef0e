namespace Factory.Gates.Learning.Proving;

/// <summary>A place that a rule matches.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Line">Where the match starts, from 1.</param>
/// <param name="Column">Where the match starts, from 1.</param>
public sealed record PlacedMatch(string Path, int Line, int Column);
