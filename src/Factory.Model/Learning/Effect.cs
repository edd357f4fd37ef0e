namespace Factory.Model.Learning;

/// <summary>How often a mistake was made again, of the changes that could have: before there was a rule, and after.</summary>
/// <param name="Before">Before the commit that brought the rule.</param>
/// <param name="After">After it.</param>
public sealed record Effect(Proportion Before, Proportion After)
{
    /// <summary>Of nothing.</summary>
    public static Effect Unknown { get; } = new(Proportion.Unknown, Proportion.Unknown);

    /// <summary>What the two say together.</summary>
    public Difference Difference =>
        !Before.IsKnown || !After.IsKnown ? Difference.Unknown
        : After.Upper < Before.Lower ? Difference.Less
        : After.Lower > Before.Upper ? Difference.More
        : Difference.NotYet;
}
