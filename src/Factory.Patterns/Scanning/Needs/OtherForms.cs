using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>Tokens side by side that a match has in one of several forms, which tell more than each token alone.</summary>
internal static class OtherForms
{
    /// <summary>What holds a match of the node, of which all is read that the function allows.</summary>
    public static IEnumerable<Requirement> In(SyntaxNode node, Func<SyntaxNode, bool> isRead) => node.DescendantNodesAndSelf(isRead).Where(isRead).Select(Of).OfType<Requirement>();

    /// <summary>A value that is returned, which may stand in parentheses or be cast; a lambda or an arrow returns as well.</summary>
    private static Requirement.AnyOf Returned(string value) =>
        Any(Run("return", value), Run("=>", value), new Requirement.AllOf([Any(Run("return", "("), Run("=>", "(")), Run(value)]));

    private static Requirement? Of(SyntaxNode node) => node switch
    {
        ReturnStatementSyntax { Expression: LiteralExpressionSyntax value } when IsWord(value) => Returned(value.Token.Text),
        ConditionalExpressionSyntax { Condition: var condition } when Transparent.Inside(condition) is BinaryExpressionSyntax test && IsOfNull(test) =>
            Any(Run("null", "?"), Run("null", test.OperatorToken.Text)),
        ObjectCreationExpressionSyntax { Type: var type } when Name(type) is { } name => Any(Run(name, "("), Run(name, "{"), Run("new", "(")),
        _ => null,
    };

    /// <summary>A name may stand for any other literal; where one stands for a truth value, who reads the tokens sees to it.</summary>
    private static bool IsWord(LiteralExpressionSyntax value) =>
        value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;

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
