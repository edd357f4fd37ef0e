namespace Factory.Gates.Learning.Evidence.Standings;

/// <summary>Whether a rule is still of use, by what it was exposed to.</summary>
public enum RetirementState
{
    /// <summary>It has hits.</summary>
    Active,

    /// <summary>The mistake could have been made and was not, and the rule would have seen it: it stays.</summary>
    Deterrent,

    /// <summary>Its canary, its own examples, does not hold any more: its silence says nothing.</summary>
    Broken,

    /// <summary>Nothing that it is about was touched, so its silence says nothing.</summary>
    Unknown,
}
