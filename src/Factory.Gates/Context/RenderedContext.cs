namespace Factory.Gates.Context;

/// <summary>What was rendered.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokens">How many tokens it has.</param>
public sealed record RenderedContext(string Text, int Tokens)
{
    /// <summary>The files that it was written to because they held something else, in the order of the policy.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];
}
