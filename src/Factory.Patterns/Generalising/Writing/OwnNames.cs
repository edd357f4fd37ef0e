using Factory.Patterns.CSharp.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>
/// Tells names that only this code knows (locals, parameters, fields, properties of its own types) from those of an API, which a rule
/// may keep.
/// </summary>
internal sealed class OwnNames
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "nameof", "var", "_", "dynamic", "nint", "nuint" };

    private readonly Scopes scopes = new();
    private readonly TypeFacts types;

    public OwnNames() => types = new(scopes);

    /// <summary>Whether an expression is a name that means nothing outside of this code.</summary>
    public bool IsOwn(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => !IsCalled(node) && IsOwnName(name),
        IdentifierNameSyntax name => !IsPart(name) && IsOwnName(name),
        _ => false,
    };

    /// <summary>Whether an expression names a type or what stands in one: dots and names, none of them of this code.</summary>
    public bool IsApi(SyntaxNode node) => node switch
    {
        PredefinedTypeSyntax => true,
        IdentifierNameSyntax name => name.Identifier.ValueText is [var first, ..] && char.IsUpper(first) && !IsOwn(name),
        GenericNameSyntax => true,
        AliasQualifiedNameSyntax => true,
        MemberAccessExpressionSyntax access => IsApi(access.Expression),
        _ => false,
    };

    /// <summary>The type of an expression where the file shows it and it is a type by name; null elsewhere.</summary>
    public TypeSyntax? TypeOf(ExpressionSyntax expression) => types.Of(expression) switch
    {
        NullableTypeSyntax nullable => nullable.ElementType,
        IdentifierNameSyntax { IsVar: true } => null,
        IdentifierNameSyntax name when IsTypeParameter(name, expression) => null,
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } => null,
        var type and (NameSyntax or PredefinedTypeSyntax or ArrayTypeSyntax) => type,
        _ => null,
    };

    private bool IsOwnName(IdentifierNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (text.Length == 0 || Words.Contains(text))
        {
            return false;
        }

        return scopes.Find(text, name) switch
        {
            MethodDeclarationSyntax => false,
            // A property that is named as its type, as in Stage Stage { get; }.
            PropertyDeclarationSyntax property => property.Type.ToString() != text,
            null => IsLower(text) && !SyntaxFacts.IsInTypeOnlyContext(name) || IsTypeParameter(name, name),
            _ => true,
        };
    }

    private static bool IsLower(string text) => text[0] == '_' || char.IsLower(text[0]);

    private static bool IsCalled(SyntaxNode node) => node.Parent is InvocationExpressionSyntax call && call.Expression == node;

    private static bool IsTypeParameter(IdentifierNameSyntax type, SyntaxNode place) => place.Ancestors().Any(around => around switch
    {
        TypeDeclarationSyntax { TypeParameterList: { } list } => Has(list, type),
        MethodDeclarationSyntax { TypeParameterList: { } list } => Has(list, type),
        _ => false,
    });

    private static bool Has(TypeParameterListSyntax list, IdentifierNameSyntax type) =>
        list.Parameters.Any(parameter => parameter.Identifier.ValueText == type.Identifier.ValueText);

    private static bool IsPart(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or AttributeSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        _ => false,
    };
}
