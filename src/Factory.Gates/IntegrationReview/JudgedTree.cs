using Factory.Gates.Structure;
using Factory.Gates.Structure.Bases;
using Factory.Gates.Structure.Packages;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Git.Merges;

namespace Factory.Gates.IntegrationReview;

/// <summary>The tree that the checks look at as a whole: the merged one, or the working tree where there is no merge.</summary>
/// <param name="Merge">The merge; null for the working tree.</param>
/// <param name="Merged">What building and testing the merged tree showed; null where there is none.</param>
/// <param name="Structure">What the code declares and uses.</param>
internal sealed record JudgedTree(MergeOutcome? Merge, MergedTreeFacts? Merged, StructureFacts Structure)
{
    /// <summary>What building the tree left of its packages.</summary>
    public PackageTraces Packages => new(Merged?.Build, Merged?.Packages ?? RestoredPackages.Absent("there is no merged tree; FAC0501 says why"), Structure);

    /// <summary>The structure that the change starts from.</summary>
    public BaseStructure Base { get; init; } = BaseStructure.Absent("this run does not compare with a base");
}
