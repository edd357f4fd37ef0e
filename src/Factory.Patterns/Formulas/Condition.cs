using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary>What a metavariable must fulfil for a match to count.</summary>
internal abstract record Condition
{
    /// <summary>The patterns in it.</summary>
    public virtual IEnumerable<Pattern> Patterns => [];

    /// <summary>The values with which the condition holds, with those that it adds; none where it does not hold.</summary>
    public abstract IEnumerable<Bindings> Holds(MatchSource source, Match match, Bindings bindings);
}
