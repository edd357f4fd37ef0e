using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>A pattern of a method is also found as a local function, inside of another body.</summary>
internal static class LocalFunctions
{
    /// <summary>The bodies that may hold a local function which a declaration of a pattern matches.</summary>
    public static Requirement In(SyntaxNode declaration) =>
        declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax && Modifiers(declaration).All(IsAllowed)
            ? new Requirement.AllOf([.. SolidTokens.InRegion(declaration)])
            : Requirement.Never;

    private static SyntaxTokenList Modifiers(SyntaxNode declaration) =>
        declaration is MethodDeclarationSyntax method ? method.Modifiers : ((LocalFunctionStatementSyntax)declaration).Modifiers;

    private static bool IsAllowed(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.StaticKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword;
}
