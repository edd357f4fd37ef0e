namespace Factory.Gates.Learning.Evidence;

/// <summary>What became of a hit of a rule. In the file: the lower-case name.</summary>
public enum HitVerdict
{
    /// <summary>The rule was right: this is the mistake.</summary>
    Confirmed,

    /// <summary>The rule was wrong: there is nothing to mend here.</summary>
    Dismissed,
}
