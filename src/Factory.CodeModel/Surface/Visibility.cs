using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Surface;

/// <summary>Tells what other assemblies can see.</summary>
internal static class Visibility
{
    /// <summary>Whether a declaration and every type around it are visible.</summary>
    public static bool IsVisible(MemberDeclarationSyntax declaration) =>
        declaration is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax or IncompleteMemberSyntax)
        && declaration.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().All(IsVisibleAlone);

    /// <summary>Whether an accessor is as visible as its property, or at least visible to heirs.</summary>
    public static bool IsVisible(AccessorDeclarationSyntax accessor) =>
        !accessor.Modifiers.Any(IsAccess) || Shows(accessor.Modifiers);

    private static bool IsVisibleAlone(MemberDeclarationSyntax declaration) => declaration switch
    {
        BaseNamespaceDeclarationSyntax or ExtensionBlockDeclarationSyntax or EnumMemberDeclarationSyntax => true,
        _ when declaration.Modifiers.Any(IsAccess) => Shows(declaration.Modifiers),
        _ => declaration.Parent is InterfaceDeclarationSyntax && !IsExplicit(declaration),
    };

    private static bool Shows(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.PublicKeyword)
        || (modifiers.Any(SyntaxKind.ProtectedKeyword) && !modifiers.Any(SyntaxKind.PrivateKeyword));

    private static bool IsAccess(SyntaxToken modifier) => modifier.Kind()
        is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword;

    private static bool IsExplicit(MemberDeclarationSyntax declaration) =>
        declaration is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null };
}
