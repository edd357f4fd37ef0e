namespace Factory.Patterns.Scanning.Anchors;

/// <summary>
/// What a rule needs to see of a file to find all it would find in the whole file. A region is a member of a type with its body, or all
/// that is in no member.
/// </summary>
/// <param name="File">What must be in the file; otherwise the rule is not asked.</param>
/// <param name="Region">What must be in one region of it; otherwise the rule is not asked either.</param>
/// <param name="Within">The bodies that hold this are needed, where their members have what a region must have.</param>
/// <param name="Elsewhere">The bodies that hold this are needed whatever their members have.</param>
internal sealed record RuleNeeds(Requirement File, Requirement Region, Requirement Within, Requirement Elsewhere)
{
    /// <summary>What the statement of a body, or the head of the member, holds in which a match lies, or the innermost part of one that has several.</summary>
    public Requirement Site { get; init; } = Requirement.Always;

    /// <summary>What that statement, those around it and the head hold together.</summary>
    public Requirement Path { get; init; } = Requirement.Always;

    /// <summary>
    /// What the other statements hold that are needed beside such. A rule that needs every statement also asks what names are declared as,
    /// so it needs the heads of all members.
    /// </summary>
    public Requirement Statement { get; init; } = Requirement.Always;

    /// <summary>Whether its matches are fields, so that no member with a body has one.</summary>
    public bool IsForFields { get; init; }

    /// <summary>The literals that it asks for: where a name may stand for one, it needs every statement.</summary>
    public Constants Literals { get; init; }
}
