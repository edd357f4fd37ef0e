namespace Factory.Gates.Planning;

/// <summary>How far a plan is, by what is merged and released.</summary>
public enum PlanState
{
    /// <summary>Written, not yet agreed; nothing of it is merged.</summary>
    Proposed,

    /// <summary>Agreed; nothing of it is merged.</summary>
    Approved,

    /// <summary>Some of it is merged, and criteria still lack their tests.</summary>
    InWork,

    /// <summary>Merged, with a test for every criterion.</summary>
    Built,

    /// <summary>Everything that is merged of it is part of a release.</summary>
    Released,

    /// <summary>Given up before it was built.</summary>
    Abandoned,
}
