namespace Factory.Gates.Handover.Ownership;

/// <summary>Who answers for what was decided.</summary>
/// <param name="Things">Rails, rules, waivers and modules, in that order.</param>
/// <param name="Owners">What CODEOWNERS says.</param>
/// <param name="Known">Whom the repository still knows.</param>
/// <param name="Lost">What cites something that is gone.</param>
public sealed record OwnershipFacts(IReadOnlyList<OwnedThing> Things, CodeOwners Owners, KnownOwners Known, IReadOnlyList<Citation> Lost);
