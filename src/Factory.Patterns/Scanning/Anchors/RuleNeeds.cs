namespace Factory.Patterns.Scanning.Anchors;

/// <summary>
/// What a rule needs to see of a file to find all it would find in the whole file. A region is the body of a member, or all that is
/// outside of such bodies.
/// </summary>
/// <param name="File">What must be in the file; otherwise the rule is not asked.</param>
/// <param name="Region">What must be in one region of it; otherwise the rule is not asked either.</param>
/// <param name="Body">The bodies that hold this are needed, others are not.</param>
internal sealed record RuleNeeds(Requirement File, Requirement Region, Requirement Body);
