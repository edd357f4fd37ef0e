using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.CodeModel.Syntax;

/// <summary>Code as it is written, without its layout: the same tokens give the same text, however they are spaced or commented.</summary>
internal static class Written
{
    /// <summary>The tokens of a node; empty where there is none.</summary>
    public static string Of(SyntaxNode? node) => node is null ? "" : Of(node.DescendantTokens());

    /// <summary>Tokens in a row, with a space only between two words.</summary>
    public static string Of(IEnumerable<SyntaxToken> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens.Where(token => token.Span.Length > 0))
        {
            if (text.Length > 0 && NeedsSpace(text[^1], token.Text[0]))
            {
                text.Append(' ');
            }

            text.Append(token.Text);
        }

        return text.ToString();
    }

    private static bool NeedsSpace(char before, char after) =>
        SyntaxFacts.IsIdentifierPartCharacter(after) && (SyntaxFacts.IsIdentifierPartCharacter(before) || before is '>' or ']' or ')' or '?');
}
