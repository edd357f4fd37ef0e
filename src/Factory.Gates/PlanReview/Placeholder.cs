namespace Factory.Gates.PlanReview;

/// <summary>A place in a plan where something is still to be said.</summary>
/// <param name="Text">What stands there instead.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record Placeholder(string Text, int Line, int Column);
