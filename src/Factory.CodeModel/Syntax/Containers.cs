using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Syntax;

/// <summary>Names the namespaces and types around a declaration: <c>Shop.Order`1.Line</c>.</summary>
internal static class Containers
{
    /// <summary>The full name of what a declaration stands in; empty at the outermost level.</summary>
    public static string Of(SyntaxNode node) =>
        string.Join('.', node.Ancestors().Select(Segment).Where(segment => segment.Length > 0).Reverse());

    /// <summary>A name inside its container.</summary>
    public static string Qualified(SyntaxNode node, string name) => Of(node) is { Length: > 0 } container ? $"{container}.{name}" : name;

    private static string Segment(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => Written.Of(space.Name),
        ExtensionBlockDeclarationSyntax block => $"extension{Written.Of(block.ParameterList)}",
        TypeDeclarationSyntax { TypeParameterList.Parameters.Count: > 0 and var arity } type => $"{type.Identifier.ValueText}`{arity}",
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => "",
    };
}
