namespace Factory.Model.Plans;

/// <summary>How far a plan is. In the file: the lower-case name.</summary>
public enum PlanStatus
{
    /// <summary>Written, not yet agreed.</summary>
    Proposed,

    /// <summary>Agreed; may be built.</summary>
    Approved,

    /// <summary>Built and integrated.</summary>
    Built,

    /// <summary>Part of a release.</summary>
    Released,

    /// <summary>Given up.</summary>
    Abandoned,
}
