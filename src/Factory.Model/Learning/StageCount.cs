namespace Factory.Model.Learning;

/// <summary>How many rules are in a stage.</summary>
/// <param name="Stage">The stage, as a word.</param>
/// <param name="Declared">By what they say themselves.</param>
/// <param name="Effective">By what their evidence says.</param>
public sealed record StageCount(string Stage, int Declared, int Effective);
