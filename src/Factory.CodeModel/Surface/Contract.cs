using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Surface;

/// <summary>A type or member that other code of the solution can rely on: everything that is not private.</summary>
/// <param name="Id">Its full name without parameters, types with their arity: <c>Shop.Order`1.Ship</c>; overloads share it.</param>
/// <param name="Signature">What its users rely on, as <see cref="PublicSurface"/> writes it.</param>
/// <param name="Line">Where it is declared, from 1.</param>
/// <param name="IsOpen">Whether others implement or override it: a member of an interface, or one that is abstract or virtual.</param>
public sealed record Contract(string Id, string Signature, int Line, bool IsOpen)
{
    /// <summary>What a file declares; both sides of an <c>#if</c> count.</summary>
    public static IReadOnlyList<Contract> Of(string csharpText, CancellationToken cancellation) =>
    [
        .. from unit in ParsedVariants.Of(csharpText, cancellation).Units
           from declaration in PublicSurface.Declarations(unit)
           where declaration is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax or IncompleteMemberSyntax)
               && !declaration.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Any(IsPrivate)
           from part in Parts(declaration)
           select new Contract(Containers.Qualified(declaration, part.Name), part.Signature, declaration.GetLocation().GetLineSpan().StartLinePosition.Line + 1, IsHeldOpen(declaration)),
    ];

    /// <summary>What a declaration brings, each by the name that its users give it: a type's head also brings its constructor, properties and values.</summary>
    private static IEnumerable<(string Name, string Signature)> Parts(MemberDeclarationSyntax declaration) => declaration switch
    {
        TypeDeclarationSyntax type => TypeSignatures.Contracts(type, Names(type).Single()),
        EnumDeclarationSyntax type => MemberSignatures.Of(type).Select((signature, index) => (
            index == 0 ? type.Identifier.ValueText : $"{type.Identifier.ValueText}.{type.Members[index - 1].Identifier.ValueText}", signature)),
        _ => from name in Names(declaration)
             from signature in MemberSignatures.Of(declaration)
             where declaration is not BaseFieldDeclarationSyntax || signature.Split('=')[0].EndsWith(Containers.Qualified(declaration, name), StringComparison.Ordinal)
             select (name, signature),
    };

    private static IEnumerable<string> Names(MemberDeclarationSyntax declaration) => declaration switch
    {
        TypeDeclarationSyntax { TypeParameterList.Parameters.Count: > 0 and var arity } type => [$"{type.Identifier.ValueText}`{arity}"],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText + (type.TypeParameterList is { } list ? $"`{list.Parameters.Count}" : "")],
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method => [method.Identifier.ValueText],
        ConstructorDeclarationSyntax => ["#ctor"],
        PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => [property.Identifier.ValueText],
        EventDeclarationSyntax { ExplicitInterfaceSpecifier: null } happening => [happening.Identifier.ValueText],
        IndexerDeclarationSyntax { ExplicitInterfaceSpecifier: null } => ["Item"],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };

    private static bool IsPrivate(MemberDeclarationSyntax declaration) => Has(declaration, SyntaxKind.PrivateKeyword)
        ? !Has(declaration, SyntaxKind.ProtectedKeyword)
        : declaration.Parent is TypeDeclarationSyntax and not (InterfaceDeclarationSyntax or ExtensionBlockDeclarationSyntax)
            && !Has(declaration, SyntaxKind.PublicKeyword) && !Has(declaration, SyntaxKind.InternalKeyword) && !Has(declaration, SyntaxKind.ProtectedKeyword);

    private static bool IsHeldOpen(MemberDeclarationSyntax declaration) => declaration is not BaseTypeDeclarationSyntax
        && (Has(declaration, SyntaxKind.VirtualKeyword) || Has(declaration, SyntaxKind.AbstractKeyword)
            || (declaration.Parent is InterfaceDeclarationSyntax && !Has(declaration, SyntaxKind.StaticKeyword)));

    private static bool Has(MemberDeclarationSyntax declaration, SyntaxKind modifier) => declaration.Modifiers.Any(modifier);
}
