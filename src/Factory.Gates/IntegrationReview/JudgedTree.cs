using Factory.Gates.Structure;
using Factory.Gates.Structure.Bases;
using Factory.Git.Merges;

namespace Factory.Gates.IntegrationReview;

/// <summary>The tree that the checks look at as a whole: the merged one, or the working tree where there is no merge.</summary>
/// <param name="Merge">The merge; null for the working tree.</param>
/// <param name="Merged">What building and testing the merged tree showed; null where there is none.</param>
/// <param name="Structure">What the code declares and uses.</param>
internal sealed record JudgedTree(MergeOutcome? Merge, MergedTreeFacts? Merged, StructureFacts Structure)
{
    /// <summary>The structure that the change starts from.</summary>
    public BaseStructure Base { get; init; } = BaseStructure.Absent("this run does not compare with a base");
}
