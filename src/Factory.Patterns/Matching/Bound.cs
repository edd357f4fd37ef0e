using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Matching;

/// <summary>What a metavariable stands for: a stretch of the file.</summary>
/// <param name="Span">Where it stands; what a focus on the metavariable narrows a match to.</param>
/// <param name="Text">What it says, as the file writes it.</param>
internal sealed record Bound(TextSpan Span, string Text)
{
    /// <summary>
    /// What makes two values the same: the tokens, without what stands between them. The text itself where there are no tokens.
    /// </summary>
    public string Key { get; init; } = Text;

    /// <summary>The code it stands for; null for a part of a token, for several nodes, and in text that is no C#.</summary>
    public SyntaxNode? Node { get; init; }
}
