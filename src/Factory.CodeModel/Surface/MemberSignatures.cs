using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Surface;

/// <summary>Writes what a caller or an heir depends on, in one line a member.</summary>
internal static class MemberSignatures
{
    /// <summary>The signatures that one declaration brings: several for fields, enums and positional records.</summary>
    public static IEnumerable<string> Of(MemberDeclarationSyntax declaration) => declaration switch
    {
        EnumDeclarationSyntax type => EnumSignatures.Of(type, Modifiers(type.Modifiers)),
        EnumMemberDeclarationSyntax => [],
        TypeDeclarationSyntax type => TypeSignatures.Of(type, Modifiers(type.Modifiers)),
        BaseFieldDeclarationSyntax field => Fields(field),
        ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword) => [],
        DestructorDeclarationSyntax => [],
        _ => [Single(declaration)],
    };

    private static string Single(MemberDeclarationSyntax declaration)
    {
        var (before, name, after) = Parts(declaration);
        return Line(Modifiers(declaration.Modifiers), before, $"{Containers.Qualified(declaration, name)}{after}");
    }

    private static (string Before, string Name, string After) Parts(MemberDeclarationSyntax declaration) => declaration switch
    {
        MethodDeclarationSyntax method => (
            Written.Of(method.ReturnType),
            method.Identifier.ValueText,
            Written.Of(method.TypeParameterList) + Parameters.Of(method.ParameterList) + Constraints(method.ConstraintClauses)),
        ConstructorDeclarationSyntax constructor => ("", constructor.Identifier.ValueText, Parameters.Of(constructor.ParameterList)),
        OperatorDeclarationSyntax operation => (
            Written.Of(operation.ReturnType), $"operator {operation.CheckedKeyword.Text}{operation.OperatorToken.Text}", Parameters.Of(operation.ParameterList)),
        ConversionOperatorDeclarationSyntax conversion => (
            $"{conversion.ImplicitOrExplicitKeyword.Text} operator {conversion.CheckedKeyword.Text}".TrimEnd(), Written.Of(conversion.Type), Parameters.Of(conversion.ParameterList)),
        PropertyDeclarationSyntax property => (Written.Of(property.Type), property.Identifier.ValueText, Accessors(property, property.ExpressionBody)),
        IndexerDeclarationSyntax indexer => (
            Written.Of(indexer.Type), "this", Parameters.Of(indexer.ParameterList) + Accessors(indexer, indexer.ExpressionBody)),
        EventDeclarationSyntax notice => ($"event {Written.Of(notice.Type)}", notice.Identifier.ValueText, ""),
        DelegateDeclarationSyntax type => (
            $"delegate {Written.Of(type.ReturnType)}",
            type.Identifier.ValueText,
            Written.Of(type.TypeParameterList) + Parameters.Of(type.ParameterList) + Constraints(type.ConstraintClauses)),
        _ => ("", Written.Of(declaration), ""),
    };

    private static IEnumerable<string> Fields(BaseFieldDeclarationSyntax field)
    {
        var kind = field is EventFieldDeclarationSyntax ? "event " : "";
        var isConstant = field.Modifiers.Any(SyntaxKind.ConstKeyword);
        return field.Declaration.Variables.Select(variable => Line(
            Modifiers(field.Modifiers),
            kind + Written.Of(field.Declaration.Type),
            Containers.Qualified(field, variable.Identifier.ValueText) + (isConstant ? Written.Of(variable.Initializer) : "")));
    }

    private static string Accessors(BasePropertyDeclarationSyntax property, ArrowExpressionClauseSyntax? body)
    {
        var accessors = property.AccessorList?.Accessors.Where(Visibility.IsVisible)
            .Select(accessor => string.Concat(accessor.Modifiers.Select(modifier => $"{modifier.Text} ")) + accessor.Keyword.Text);
        return body is not null ? " { get; }" : $" {{ {string.Join("; ", (accessors ?? []).Order(StringComparer.Ordinal))}; }}";
    }

    private static string Constraints(SyntaxList<TypeParameterConstraintClauseSyntax> clauses) =>
        string.Concat(clauses.Select(clause => $" {Written.Of(clause)}"));

    private static string Line(params IEnumerable<string> parts) => string.Join(' ', parts.Where(part => part.Length > 0));

    /// <summary>The modifiers that matter outside, in one order: <c>async</c>, <c>partial</c> and the like are how, not what.</summary>
    private static string Modifiers(SyntaxTokenList modifiers) => string.Join(' ', modifiers
        .Where(modifier => modifier.Kind() is not (SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword or SyntaxKind.UnsafeKeyword
            or SyntaxKind.ExternKeyword or SyntaxKind.NewKeyword or SyntaxKind.VolatileKeyword))
        .Select(modifier => modifier.Text)
        .Order(StringComparer.Ordinal));
}
