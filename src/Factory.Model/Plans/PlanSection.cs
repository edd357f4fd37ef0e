namespace Factory.Model.Plans;

/// <summary>A second-level section of a plan's body.</summary>
/// <param name="Heading">The heading's text.</param>
/// <param name="Text">What stands below it, trimmed.</param>
/// <param name="Line">Where the heading stands in the file, from 1.</param>
public sealed record PlanSection(string Heading, string Text, int Line);
