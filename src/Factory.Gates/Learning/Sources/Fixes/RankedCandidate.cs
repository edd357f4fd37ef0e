using Factory.Patterns.Generalising;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>A candidate at its rank.</summary>
/// <param name="Found">What the fix suggests.</param>
/// <param name="Evidence">What speaks for it and against it, a line each.</param>
internal sealed record RankedCandidate(RuleCandidate Found, IReadOnlyList<string> Evidence);
