namespace Factory.Model.Policy;

/// <summary>
/// How large code may grow (FAC0407), where it may grow on (FAC0412) and how much of it may stand twice (FAC0408). A limit of 0 is off; those of how types hang together
/// are off until a policy sets them.
/// </summary>
public sealed record Limits
{
    /// <summary>Lines from a member's first to its last token.</summary>
    public int MethodLines { get; init; } = 60;

    /// <summary>Lines of a file.</summary>
    public int FileLines { get; init; } = 400;

    /// <summary>Parameters of a method, constructor, delegate, indexer, or local function; records are data and exempt.</summary>
    public int Parameters { get; init; } = 7;

    /// <summary>Depth of nested statements.</summary>
    public int Nesting { get; init; } = 4;

    /// <summary>McCabe's cyclomatic complexity.</summary>
    public int Complexity { get; init; } = 15;

    /// <summary>Other types of the solution that use a type; tests don't count, here and below.</summary>
    public int FanIn { get; init; }

    /// <summary>Other types of the solution that a type uses.</summary>
    public int FanOut { get; init; }

    /// <summary>Classes above a class: those of the solution, and the first from elsewhere.</summary>
    public int InheritanceDepth { get; init; }

    /// <summary>Parts of a type whose members have no field and no call in common (LCOM4).</summary>
    public int Lcom4 { get; init; }

    /// <summary>What a file may reach that grows: commits of a year that touched it, times its cyclomatic complexity as a whole (FAC0412).</summary>
    public int Hotspot { get; init; } = 1000;

    /// <summary>Tokens that new code may have in common with code elsewhere, in one run (FAC0408); what repeats within it counts once.</summary>
    public int DuplicateTokens { get; init; } = 100;
}
