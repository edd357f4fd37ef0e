namespace Factory.Patterns.Matching;

/// <summary>A pattern, an expression or a condition that can't be used. Whoever reads the rule knows its place and reports it there.</summary>
internal sealed class UnusablePatternException(string what, string instead) : Exception($"{what}. {instead}")
{
    /// <summary>What is wrong, without a full stop.</summary>
    public string What => what;

    /// <summary>What would be right.</summary>
    public string Instead => instead;
}
