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

    /// <summary>
    /// What users of a type rely on, by name inside of it: its kind, and what its parameters make. Bases and implied constructors are left
    /// out, which the parts of a partial type give together.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="name">Its name with its arity.</param>
    public static IEnumerable<(string Name, string Signature)> Contracts(TypeDeclarationSyntax type, string name)
    {
        if (type is ExtensionBlockDeclarationSyntax)
        {
            return [];
        }

        var held = type.ParameterList is null ? [] : Constructors(type, Containers.Qualified(type, name)).Select(signature => ($"{name}.#ctor", signature));
        var properties = type is RecordDeclarationSyntax { ParameterList.Parameters: var parameters }
            ? Positional(type).Zip(parameters.Where(parameter => !IsDeclared(type, parameter)), (signature, parameter) => ($"{name}.{parameter.Identifier.ValueText}", signature))
            : [];
        return [(name, $"{Keyword(type)} {Containers.Qualified(type, name)}"), .. held, .. properties];
    }

    private static bool IsDeclared(TypeDeclarationSyntax type, ParameterSyntax parameter) =>
        type.Members.OfType<PropertyDeclarationSyntax>().Any(property => property.Identifier.ValueText == parameter.Identifier.ValueText);

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
        return from parameter in parameters.Parameters
               where !IsDeclared(type, parameter)
               select $"public {Written.Of(parameter.Type)} {Containers.Qualified(parameter, parameter.Identifier.ValueText)} {{ get; {(isMutable ? "set" : "init")}; }}";
    }
}
