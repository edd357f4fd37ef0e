namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What a rule needs to see of a file to find all it would find in the whole file.</summary>
/// <param name="File">What must be in the file; otherwise the rule is not asked.</param>
/// <param name="Keep">The bodies of members that have one of these runs are needed, others are not.</param>
/// <param name="WholeFile">All bodies are needed.</param>
internal sealed record RuleNeeds(Requirement File, IReadOnlyList<TokenRun> Keep, bool WholeFile);
