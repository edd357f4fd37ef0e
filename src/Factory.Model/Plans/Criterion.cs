namespace Factory.Model.Plans;

/// <summary>One thing that will be true when the plan is done.</summary>
/// <param name="Id">Unique in its plan: <c>C1</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="VerifiedBy">The full name of the test that proves it; empty where none is named.</param>
/// <param name="Line">Where it stands in the plan's file, from 1.</param>
public sealed record Criterion(string Id, string Text, string VerifiedBy, int Line);
