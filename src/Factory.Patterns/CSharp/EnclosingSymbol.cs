using System.Text;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp;

/// <summary>
/// Names the member or type that holds a place in the form of a documentation-comment id (C# specification, annex D.4.2). Parameter
/// types stand as they are written, since one file does not say which namespace they come from.
/// </summary>
internal static class EnclosingSymbol
{
    /// <summary>The id; empty where nothing is declared around the place.</summary>
    public static string At(SourceFile file, TextSpan span)
    {
        if (file.Trees is not [var tree, ..] || tree.Root.FullSpan.Length == 0)
        {
            return "";
        }

        var node = tree.Root.FindToken(Math.Min(span.Start, tree.Root.FullSpan.End - 1)).Parent;
        var declaration = node?.AncestorsAndSelf().FirstOrDefault(one => one is MemberDeclarationSyntax and not GlobalStatementSyntax and not BaseNamespaceDeclarationSyntax);
        return declaration is null ? "" : $"{Prefix(declaration)}:{Path(declaration)}";
    }

    private static char Prefix(SyntaxNode declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => 'T',
        EventDeclarationSyntax or EventFieldDeclarationSyntax => 'E',
        BasePropertyDeclarationSyntax => 'P',
        BaseFieldDeclarationSyntax or EnumMemberDeclarationSyntax => 'F',
        _ => 'M',
    };

    private static string Path(SyntaxNode declaration)
    {
        var path = new StringBuilder(Name(declaration));
        foreach (var around in declaration.Ancestors())
        {
            var name = around switch
            {
                TypeDeclarationSyntax or EnumDeclarationSyntax => Name(around),
                BaseNamespaceDeclarationSyntax names => names.Name.ToString(),
                _ => "",
            };
            if (name.Length > 0)
            {
                path.Insert(0, '.').Insert(0, name);
            }
        }

        return path.ToString();
    }

    private static string Name(SyntaxNode declaration) => declaration switch
    {
        TypeDeclarationSyntax type => type.Identifier.ValueText + Arity(type.TypeParameterList, "`"),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText + Arity(type.TypeParameterList, "`"),
        MethodDeclarationSyntax method => method.Identifier.ValueText + Arity(method.TypeParameterList, "``") + Parameters(method.ParameterList),
        ConstructorDeclarationSyntax constructor => (constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? "#cctor" : "#ctor") + Parameters(constructor.ParameterList),
        DestructorDeclarationSyntax => "Finalize",
        BaseMethodDeclarationSyntax other => "op_" + other.ParameterList.Parent?.Kind() + Parameters(other.ParameterList),
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax indexer => "Item" + Parameters(indexer.ParameterList),
        EventDeclarationSyntax one => one.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        _ => "",
    };

    private static string Arity(TypeParameterListSyntax? parameters, string mark) => parameters is null ? "" : $"{mark}{parameters.Parameters.Count}";

    private static string Parameters(BaseParameterListSyntax list) => list.Parameters.Count == 0
        ? ""
        : $"({string.Join(',', list.Parameters.Select(parameter => parameter.Type?.ToString().Replace(" ", "", StringComparison.Ordinal) ?? ""))})";
}
