using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Matching;

/// <summary>What a metavariable stands for: a stretch of the file.</summary>
internal sealed class Bound
{
    private readonly string? text;
    private readonly SyntaxNode? first;
    private string? key;

    /// <summary>A stretch of text.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="text">What it says; also what makes two of them the same.</param>
    public Bound(TextSpan span, string text) => (Span, this.text, key) = (span, text, text);

    /// <summary>A name in code that is no expression.</summary>
    public Bound(SyntaxToken token) => (Span, text, key) = (new(token.SpanStart, token.Span.End), token.Text, KeyOf(token));

    /// <summary>A piece of code.</summary>
    public Bound(SyntaxNode node) => (Span, Node) = (new(node.SpanStart, node.Span.End), node);

    /// <summary>Neighbours in a list; none of them stand at <paramref name="place"/>.</summary>
    public Bound(IReadOnlyList<SyntaxNode> nodes, int place)
    {
        Span = nodes.Count == 0 ? new(place, place) : new(nodes[0].SpanStart, nodes[^1].Span.End);
        first = nodes.Count == 0 ? null : nodes[0];
        text = nodes.Count == 0 ? "" : null;
        key = string.Join(' ', nodes.Select(KeyOf));
    }

    /// <summary>Where it stands; what a focus on the metavariable narrows a match to.</summary>
    public TextSpan Span { get; }

    /// <summary>The code it stands for; null for a part of a token, for several nodes, and in text that is no C#.</summary>
    public SyntaxNode? Node { get; }

    /// <summary>What it says.</summary>
    public string Text => text ?? Node?.ToString() ?? first!.SyntaxTree.GetText().ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(Span.Start, Span.End));

    /// <summary>What makes two values the same: their tokens, without what stands between them.</summary>
    public string Key => key ??= KeyOf(Node!);

    private static string KeyOf(SyntaxNode node) => string.Join(' ', node.DescendantTokens().Select(KeyOf));

    /// <summary>A name is the same with and without an <c>@</c>, but for one that says something else without it, such as <c>field</c>.</summary>
    private static string KeyOf(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && SyntaxFacts.GetKeywordKind(token.ValueText) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(token.ValueText) == SyntaxKind.None ? token.ValueText : token.Text;
}
