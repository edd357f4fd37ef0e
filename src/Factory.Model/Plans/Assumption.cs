namespace Factory.Model.Plans;

/// <summary>Something that the plan takes for granted.</summary>
/// <param name="Id">Unique in its plan: <c>A1</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Probe">The test or command that would show it wrong; may be empty.</param>
/// <param name="Owner">Who answers for it; may be empty.</param>
/// <param name="Line">Where it stands in the plan's file, from 1.</param>
public sealed record Assumption(string Id, string Text, string Probe, string Owner, int Line);
