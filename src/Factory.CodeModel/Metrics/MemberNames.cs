using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Metrics;

/// <summary>Gives a member its id, in the manner of documentation comments.</summary>
internal static class MemberNames
{
    /// <summary>The id; two members of one file can have the same where the code is wrong or conditional.</summary>
    public static string Of(SyntaxNode member) => member switch
    {
        LocalFunctionStatementSyntax local => $"{Owner(local)}/{Local(local)}",
        GlobalStatementSyntax => "M:Program.<Main>$",
        DelegateDeclarationSyntax type => $"T:{Containers.Qualified(type, type.Identifier.ValueText + Arity("`", type.TypeParameterList))}",
        TypeDeclarationSyntax type => $"M:{Containers.Of(type.ParameterList!)}.#ctor{Types(type.ParameterList)}",
        _ => $"M:{Containers.Qualified(member, Simple(member))}",
    };

    private static string Simple(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method =>
            Explicit(method.ExplicitInterfaceSpecifier) + method.Identifier.ValueText + Arity("``", method.TypeParameterList) + Types(method.ParameterList),
        ConstructorDeclarationSyntax constructor =>
            (constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? "#cctor" : "#ctor") + Types(constructor.ParameterList),
        DestructorDeclarationSyntax => "Finalize",
        OperatorDeclarationSyntax operation =>
            $"{Explicit(operation.ExplicitInterfaceSpecifier)}operator {operation.CheckedKeyword.Text}{operation.OperatorToken.Text}{Types(operation.ParameterList)}",
        ConversionOperatorDeclarationSyntax conversion =>
            $"{Explicit(conversion.ExplicitInterfaceSpecifier)}operator {conversion.ImplicitOrExplicitKeyword.Text}{conversion.CheckedKeyword.Text}{Types(conversion.ParameterList)}~{Written.Of(conversion.Type)}",
        AccessorDeclarationSyntax accessor => Accessor(accessor.Parent?.Parent, accessor.Keyword.Text),
        ArrowExpressionClauseSyntax arrow => Accessor(arrow.Parent, "get"),
        _ => "",
    };

    private static string Accessor(SyntaxNode? owner, string keyword) => owner switch
    {
        PropertyDeclarationSyntax property => $"{Explicit(property.ExplicitInterfaceSpecifier)}{keyword}_{property.Identifier.ValueText}",
        EventDeclarationSyntax notice => $"{Explicit(notice.ExplicitInterfaceSpecifier)}{keyword}_{notice.Identifier.ValueText}",
        IndexerDeclarationSyntax indexer => $"{Explicit(indexer.ExplicitInterfaceSpecifier)}{keyword}_Item{Types(indexer.ParameterList)}",
        _ => keyword,
    };

    private static string Owner(LocalFunctionStatementSyntax local)
    {
        var owner = local.Ancestors().FirstOrDefault(node =>
            node is LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or GlobalStatementSyntax
            || (node is ArrowExpressionClauseSyntax && node.Parent is BasePropertyDeclarationSyntax));
        return owner is null ? $"M:{Containers.Of(local)}" : Of(owner);
    }

    private static string Local(LocalFunctionStatementSyntax local) =>
        local.Identifier.ValueText + Arity("``", local.TypeParameterList) + Types(local.ParameterList);

    private static string Explicit(ExplicitInterfaceSpecifierSyntax? specifier) =>
        specifier is null ? "" : $"{Written.Of(specifier.Name).Replace('.', '#')}#";

    private static string Arity(string mark, TypeParameterListSyntax? parameters) =>
        parameters is null ? "" : $"{mark}{parameters.Parameters.Count}";

    private static string Types(BaseParameterListSyntax? list) =>
        list is null or { Parameters.Count: 0 } ? "" : $"({string.Join(',', list.Parameters.Select(Type))})";

    private static string Type(ParameterSyntax parameter)
    {
        var isReference = parameter.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword);
        return Written.Of(parameter.Type) + (isReference ? "@" : "");
    }
}
