using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Differences;

/// <summary>How much two nodes have in common: the share of their words, as Dice's coefficient.</summary>
internal static class Likeness
{
    /// <summary>Less is chance: any two calls share their brackets.</summary>
    public const double Least = 0.5;

    public static double Of(SyntaxNode one, SyntaxNode other)
    {
        if (one.RawKind != other.RawKind)
        {
            return 0;
        }

        if (one is MemberDeclarationSyntax && NameOf(one) is { Length: > 0 } name)
        {
            return name == NameOf(other) ? 0.5 + (Words(one, other) / 2) : 0;
        }

        return Words(one, other);
    }

    private static double Words(SyntaxNode one, SyntaxNode other)
    {
        var words = one.DescendantTokens().Select(token => token.Text).ToList();
        var left = other.DescendantTokens().GroupBy(token => token.Text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var total = words.Count + left.Values.Sum();
        var common = 0;
        foreach (var word in words.Where(word => left.GetValueOrDefault(word) > 0))
        {
            left[word]--;
            common++;
        }

        return total == 0 ? 0 : 2.0 * common / total;
    }

    private static string NameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => "",
    };
}
