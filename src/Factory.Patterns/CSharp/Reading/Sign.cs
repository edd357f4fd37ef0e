using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Reading;

/// <summary>
/// How the signs of a pattern look once it is C#: identifiers that start with a letter which no pattern uses. <c>$X</c> becomes
/// <c>ǁX</c>, <c>$...X</c> becomes <c>ǁǁX</c>, <c>...</c> becomes <c>ǁǁǁ</c>, and <c>&lt;... P ...&gt;</c> a call <c>ǁǁǁǁ(P)</c>.
/// </summary>
internal static class Sign
{
    public const char Letter = 'ǁ';
    public const string Ellipsis = "ǁǁǁ";
    public const string Deep = "ǁǁǁǁ";

    /// <summary>The name of a metavariable with its dollar sign; null for what is none.</summary>
    public static string? Metavariable(string identifier) =>
        identifier.Length > 1 && identifier[0] == Letter && identifier[1] != Letter ? $"${identifier[1..]}" : null;

    /// <summary>The name <c>$...X</c> of an ellipsis metavariable; null for what is none.</summary>
    public static string? EllipsisMetavariable(string identifier) =>
        identifier.Length > 2 && identifier[0] == Letter && identifier[1] == Letter && identifier[2] != Letter ? $"$...{identifier[2..]}" : null;

    public static bool IsEllipsis(string identifier) => identifier == Ellipsis;

    /// <summary>The identifier that a node of a pattern consists of, if it is nothing else; empty where it is more.</summary>
    public static string NameOf(SyntaxNode? node) => node switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        ExpressionStatementSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.Text,
        GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: IdentifierNameSyntax name } } => name.Identifier.Text,
        ClassDeclarationSyntax { Identifier.Text: var name } type when type.OpenBraceToken.IsKind(SyntaxKind.None) && name.StartsWith(Letter) => name,
        ArgumentSyntax { NameColon: null, Expression: IdentifierNameSyntax name } => name.Identifier.Text,
        AttributeArgumentSyntax { NameColon: null, NameEquals: null, Expression: IdentifierNameSyntax name } => name.Identifier.Text,
        ParameterSyntax parameter => NameOf(parameter),
        TypeParameterSyntax parameter => parameter.Identifier.Text,
        EnumMemberDeclarationSyntax { EqualsValue: null } member => member.Identifier.Text,
        AttributeListSyntax { Target: null, Attributes: [{ ArgumentList: null } only] } => NameOf(only.Name),
        AttributeSyntax { ArgumentList: null } attribute => NameOf(attribute.Name),
        SimpleBaseTypeSyntax type => NameOf(type.Type),
        ExpressionElementSyntax element => NameOf(element.Expression),
        TypeParameterConstraintClauseSyntax => "",
        _ => "",
    };

    /// <summary>A pattern that says <c>await</c> wants it; without, it may be there.</summary>
    public static bool AllowsAwait(SyntaxToken wanted, SyntaxToken code) => wanted.RawKind == 0 || code.RawKind != 0;

    public static bool IsEllipsis(SyntaxNode? node) => NameOf(node) == Ellipsis;

    /// <summary>A parameter of which a pattern says only a name: <c>...</c>, <c>$X</c> or <c>$...X</c>.</summary>
    private static string NameOf(ParameterSyntax parameter) => parameter switch
    {
        { Type: null, Default: null } => parameter.Identifier.Text,
        { Type: IdentifierNameSyntax type, Default: null, Identifier.IsMissing: true } => type.Identifier.Text,
        _ => "",
    };
}
