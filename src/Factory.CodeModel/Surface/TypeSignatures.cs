using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Surface;

/// <summary>Writes a type, and the members that its head declares or implies.</summary>
internal static class TypeSignatures
{
    public static IEnumerable<string> Of(TypeDeclarationSyntax type, string modifiers)
    {
        if (type is ExtensionBlockDeclarationSyntax)
        {
            return [];
        }

        var name = Containers.Qualified(type, type.Identifier.ValueText);
        var constraints = string.Concat(type.ConstraintClauses.Select(clause => $" {Written.Of(clause)}"));
        return
        [
            $"{modifiers} {Keyword(type)} {name}{Written.Of(type.TypeParameterList)}{Bases(type.BaseList)}{constraints}",
            .. Constructors(type, name),
            .. Positional(type),
        ];
    }

    private static string Keyword(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax record ? Written.Of([record.Keyword, record.ClassOrStructKeyword]) : type.Keyword.Text;

    private static string Bases(BaseListSyntax? list) =>
        list is null ? "" : $" : {string.Join(", ", list.Types.Select(type => Written.Of(type.Type)))}";

    private static IEnumerable<string> Constructors(TypeDeclarationSyntax type, string name)
    {
        var isAbstract = type.Modifiers.Any(SyntaxKind.AbstractKeyword);
        if (type.ParameterList is { } parameters)
        {
            yield return $"public {name}.{type.Identifier.ValueText}{Parameters.Of(parameters)}";
        }
        else if (HasImpliedConstructor(type))
        {
            yield return $"{(isAbstract ? "protected" : "public")} {name}.{type.Identifier.ValueText}()";
        }
    }

    /// <summary>A class without constructors has one; of a partial class syntax does not show all parts.</summary>
    private static bool HasImpliedConstructor(TypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordDeclaration }
        && !type.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !type.Members.OfType<ConstructorDeclarationSyntax>().Any(constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static IEnumerable<string> Positional(TypeDeclarationSyntax type)
    {
        if (type is not RecordDeclarationSyntax { ParameterList: { } parameters })
        {
            return [];
        }

        var isMutable = type.IsKind(SyntaxKind.RecordStructDeclaration) && !type.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        var declared = type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        return from parameter in parameters.Parameters
               where !declared.Contains(parameter.Identifier.ValueText)
               select $"public {Written.Of(parameter.Type)} {Containers.Qualified(parameter, parameter.Identifier.ValueText)} {{ get; {(isMutable ? "set" : "init")}; }}";
    }
}
