namespace Factory.Gates.Building.Facts;

/// <summary>Where facts are read from, and what they must be about.</summary>
/// <param name="Root">The folder that was built; absolute. Paths in the facts are relative to it.</param>
/// <param name="OutputFolder">The <see cref="BuildRequest.OutputFolder"/> of that build.</param>
/// <param name="TreeId">The git tree that is judged; facts of another tree are absent. Empty takes those of any tree.</param>
public sealed record FactsSource(string Root, string OutputFolder, string TreeId);
