using Factory.Gates.Building.Facts;
using Factory.Gates.Structure.Packages.Restoring;

namespace Factory.Gates.Structure.Packages;

/// <summary>What building a tree left of its packages.</summary>
/// <param name="Build">What restore and build said; null where there was none.</param>
/// <param name="Restored">What restore found.</param>
/// <param name="Structure">What the compiled code uses.</param>
public sealed record PackageTraces(BuildFacts? Build, RestoredPackages Restored, StructureFacts Structure);
