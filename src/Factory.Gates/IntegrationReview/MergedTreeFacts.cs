using Factory.Gates.Building.Facts;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Packages.Restoring;

namespace Factory.Gates.IntegrationReview;

/// <summary>What building and testing the merged tree showed.</summary>
/// <param name="Origin">Which run the facts come from, in words: the working tree's own where the merge gives that tree, else a scratch worktree's.</param>
/// <param name="Build">The build.</param>
/// <param name="Tests">The tests; absent where the build failed.</param>
public sealed record MergedTreeFacts(string Origin, BuildFacts Build, TestFacts Tests)
{
    /// <summary>What the code of the merged tree declares and uses.</summary>
    public required StructureFacts Structure { get; init; }

    /// <summary>What restore found for it.</summary>
    public RestoredPackages Packages { get; init; } = RestoredPackages.Absent("what restore found was not read");
}
