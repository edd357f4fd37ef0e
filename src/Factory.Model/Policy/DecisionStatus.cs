namespace Factory.Model.Policy;

/// <summary>How far a decision is. In the file: the lower-case name.</summary>
public enum DecisionStatus
{
    /// <summary>Written, not yet agreed.</summary>
    Proposed,

    /// <summary>Agreed; it holds.</summary>
    Accepted,

    /// <summary>Considered and turned down.</summary>
    Rejected,

    /// <summary>No longer followed, without a successor.</summary>
    Deprecated,

    /// <summary>Replaced by a later decision.</summary>
    Superseded,
}
