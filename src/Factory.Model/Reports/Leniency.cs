namespace Factory.Model.Reports;

/// <summary>What may let the findings of a check stand.</summary>
public enum Leniency
{
    /// <summary>Nothing: to accept them would be to pass what was not looked at, such as a build that fails.</summary>
    None,

    /// <summary>A waiver: they are about one change, or a debt that must have an end.</summary>
    Waiver,

    /// <summary>
    /// A waiver, or the baseline. The check looks at the whole tree every time and each finding is about the code as it is, so that what it
    /// no longer finds is gone.
    /// </summary>
    Baseline,
}
