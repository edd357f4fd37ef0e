using Factory.Gates.Envelope;
using Factory.Gates.Handover.CleanClones;
using Factory.Gates.Handover.Knowledge;
using Factory.Gates.Handover.Needs;
using Factory.Gates.Handover.Ownership;
using Factory.Gates.Learning.Rules;

namespace Factory.Gates.Handover;

/// <summary>What Handover judges: the commit that is checked out, and nothing that is in no commit.</summary>
/// <param name="Own">Its envelope.</param>
/// <param name="Rules">Its own rules.</param>
/// <param name="CleanClone">What came of a clean clone of it.</param>
/// <param name="Needs">What it needs and does not explain.</param>
public sealed record HandoverFacts(OwnEnvelope Own, IReadOnlyList<TestedRule> Rules, CleanCloneFacts CleanClone, NeedInventory Needs)
{
    /// <summary>Who wrote it.</summary>
    public required KnowledgeFacts Knowledge { get; init; }

    /// <summary>Who answers for it.</summary>
    public required OwnershipFacts Ownership { get; init; }

    /// <summary>How many files of the working tree are in no commit, or differ from it.</summary>
    public int Uncommitted { get; init; }
}
