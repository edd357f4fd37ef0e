namespace Factory.Model.Policy;

/// <summary>How much one plan may hold before a person can't review what comes of it (FAC0211). 0 turns a limit off.</summary>
public sealed record PlanLimits
{
    /// <summary>The modules that it touches.</summary>
    public int Modules { get; init; } = 5;

    /// <summary>Its criteria.</summary>
    public int Criteria { get; init; } = 12;

    /// <summary>The new edges between modules.</summary>
    public int Edges { get; init; } = 3;

    /// <summary>The symbols that it adds.</summary>
    public int New { get; init; } = 25;
}
