using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Tells which places of a fix were mended alike, though they may be written differently: by the names that it took out and put in.</summary>
internal static class Kinship
{
    /// <summary>What places that were mended alike have in common; empty where no names tell.</summary>
    public static string Of(FixSite site)
    {
        var (before, after) = (Names(site.Before), Names(site.After));
        var (gone, come) = (before.Except(after).Order(StringComparer.Ordinal).ToList(), after.Except(before).Order(StringComparer.Ordinal).ToList());
        return gone.Count + come.Count == 0 ? "" : $"{Called(site.Before)} - {string.Join(' ', gone)} + {string.Join(' ', come)}";
    }

    private static string Called(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => node.Kind().ToString(),
    };

    /// <summary>Names as types and their members have them; locals differ from place to place.</summary>
    private static List<string> Names(SyntaxNode node) =>
        [.. node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is [var first, ..] && char.IsUpper(first)).Select(token => token.ValueText)];
}
