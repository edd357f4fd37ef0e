namespace Factory.Model.Policy;

/// <summary>How large code may grow (FAC0407) and how much of it may stand twice (FAC0408). A limit of 0 is off.</summary>
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

    /// <summary>Tokens that new code may have in common with code elsewhere, in one run (FAC0408); what repeats within it counts once.</summary>
    public int DuplicateTokens { get; init; } = 100;
}
