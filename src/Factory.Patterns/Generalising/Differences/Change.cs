using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Generalising.Differences;

/// <summary>The smallest nodes that differ at one place.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Before">What was there; of something added, the node that it was added to.</param>
/// <param name="After">What is there; of something removed, the node that it was removed from.</param>
internal sealed record Change(ChangeKind Kind, SyntaxNode Before, SyntaxNode After)
{
    /// <summary>What was added or removed.</summary>
    public SyntaxNode? Part { get; init; }

    /// <summary>The statements that stand in another one now.</summary>
    public IReadOnlyList<SyntaxNode> Inner { get; init; } = [];
}
