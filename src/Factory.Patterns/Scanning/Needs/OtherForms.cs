using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>Tokens side by side that a match has in one of several forms, which tell more than each token alone.</summary>
internal static class OtherForms
{
    /// <summary>What the region of a match of the node holds.</summary>
    public static IEnumerable<Requirement> In(SyntaxNode node) => node.DescendantNodesAndSelf(inner => !SolidTokens.IsLookedThrough(inner)).Select(Of).OfType<Requirement>();

    /// <summary>
    /// The value may stand in parentheses or be cast, and a lambda or an arrow returns as well. Only null has such a form: a name may stand
    /// for any other literal.
    /// </summary>
    private static Requirement ReturnedNull { get; } = Any(
        Run("return", "null"),
        new Requirement.AllOf([Run("return", "("), Run("null")]),
        new Requirement.AllOf([Run("=>"), Run("null")]));

    private static Requirement? Of(SyntaxNode node) => node switch
    {
        ReturnStatementSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } => ReturnedNull,
        ConditionalExpressionSyntax { Condition: var condition } when Transparent.Inside(condition) is BinaryExpressionSyntax test && IsOfNull(test) =>
            Any(Run("null", "?"), Run("null", test.OperatorToken.Text)),
        ObjectCreationExpressionSyntax { Type: var type } when Name(type) is { } name => Any(Run(name, "("), Run(name, "{"), Run("new", "(")),
        _ => null,
    };

    /// <summary>A comparison with null, whose sides may be the other way round.</summary>
    private static bool IsOfNull(BinaryExpressionSyntax test) =>
        test.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
        && (test.Left.IsKind(SyntaxKind.NullLiteralExpression) || test.Right.IsKind(SyntaxKind.NullLiteralExpression));

    /// <summary>The last name of a type, which nothing but an alias of the file can replace.</summary>
    private static string? Name(TypeSyntax type) => type switch
    {
        IdentifierNameSyntax name => SolidTokens.IsSolid(name.Identifier) ? name.Identifier.ValueText : null,
        QualifiedNameSyntax { Right: IdentifierNameSyntax name } => Name(name),
        AliasQualifiedNameSyntax { Name: IdentifierNameSyntax name } => Name(name),
        _ => null,
    };

    private static Requirement.AnyOf Any(params IReadOnlyList<Requirement> forms) => new(forms);

    private static Requirement.Run Run(params IReadOnlyList<string> tokens) => new(new(tokens));
}
