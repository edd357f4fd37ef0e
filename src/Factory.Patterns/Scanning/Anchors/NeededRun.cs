namespace Factory.Patterns.Scanning.Anchors;

/// <summary>A run that rules ask for, in numbers.</summary>
/// <param name="Ids">The tokens.</param>
/// <param name="Pivot">The token it is looked for by, the rarest.</param>
/// <param name="Number">Its place among all runs.</param>
internal sealed record NeededRun(int[] Ids, int Pivot, int Number);
