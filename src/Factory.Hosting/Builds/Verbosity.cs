namespace Factory.Hosting.Builds;

/// <summary>How much the host itself prints.</summary>
public enum Verbosity
{
    /// <summary>Also why each target is in the plan.</summary>
    Verbose,

    /// <summary>Headers, outcomes and the summary.</summary>
    Normal,

    /// <summary>Outcomes and the summary.</summary>
    Minimal,

    /// <summary>Errors only.</summary>
    Quiet,
}
