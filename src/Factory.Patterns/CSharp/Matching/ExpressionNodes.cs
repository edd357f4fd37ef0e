using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Tells expressions from nodes that Roslyn gives the same classes: types, and names that are a part of something.</summary>
internal static class ExpressionNodes
{
    /// <summary>Whether a node is an expression in its own right. What <see cref="Transparent"/> looks through is none: what is inside it is.</summary>
    public static bool Contains(SyntaxNode node) =>
        node is ExpressionSyntax expression && Transparent.Inside(node) == node && !IsPart(expression) && !IsType(expression);

    private static bool IsPart(ExpressionSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == node,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax => true,
        _ => false,
    };

    private static bool IsType(ExpressionSyntax node) =>
        node is TypeSyntax and not (NameSyntax or PredefinedTypeSyntax) || node is TypeSyntax && SyntaxFacts.IsInTypeOnlyContext(node);
}
