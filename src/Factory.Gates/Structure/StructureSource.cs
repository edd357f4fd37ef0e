using Factory.Gates.Building.Facts;

namespace Factory.Gates.Structure;

/// <summary>What the facts of structure are read from.</summary>
/// <param name="Build">The build.</param>
/// <param name="Root">The folder that was built; absolute.</param>
/// <param name="Files">The repository's files.</param>
internal sealed record StructureSource(BuildFacts Build, string Root, IReadOnlyList<string> Files);
