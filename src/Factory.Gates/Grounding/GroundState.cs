namespace Factory.Gates.Grounding;

/// <summary>What the repository knows of something that a plan names.</summary>
public enum GroundState
{
    /// <summary>It is there.</summary>
    Exists,

    /// <summary>The plan lists it as something that is still to come.</summary>
    Announced,

    /// <summary>It may be what it says, and differs by little from something that is there.</summary>
    Doubtful,

    /// <summary>It is nowhere.</summary>
    Unknown,
}
