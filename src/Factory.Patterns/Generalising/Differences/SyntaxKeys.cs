using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Generalising.Differences;

/// <summary>What makes two pieces of code the same: their tokens, whatever stands between them. Each is worked out once.</summary>
internal sealed class SyntaxKeys
{
    private readonly Dictionary<SyntaxNode, string> known = [];

    public string Of(SyntaxNode node)
    {
        if (!known.TryGetValue(node, out var key))
        {
            known.Add(node, key = Written(node));
        }

        return key;
    }

    public bool AreSame(SyntaxNode one, SyntaxNode other) => one.RawKind == other.RawKind && Of(one) == Of(other);

    public static string Written(SyntaxNode node) => string.Join(' ', node.DescendantTokens().Select(token => token.Text));
}
