using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Reading;

/// <summary>The lists of code in which a sequence can lie: statements, members, what a file or namespace consists of.</summary>
internal static class SyntaxLists
{
    /// <summary>The items of such a list; null for a node that holds none.</summary>
    public static IReadOnlyList<SyntaxNode>? Of(SyntaxNode node) => node switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        TypeDeclarationSyntax type => type.Members,
        CompilationUnitSyntax unit => [.. unit.Externs, .. unit.Usings, .. unit.AttributeLists, .. unit.Members.SelectMany(Unwrapped)],
        BaseNamespaceDeclarationSyntax names => [.. names.Externs, .. names.Usings, .. names.Members.SelectMany(Unwrapped)],
        _ => null,
    };

    /// <summary>A member; of a top-level statement the statement.</summary>
    public static IEnumerable<SyntaxNode> Unwrapped(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax { Statement: var statement } ? [statement] : [member];

    /// <summary>All statements in and below these, each before those inside it; bodies of local functions and lambdas too.</summary>
    public static IReadOnlyList<SyntaxNode> Flattened(IReadOnlyList<SyntaxNode> items) =>
    [
        .. items.SelectMany(item => item.DescendantNodesAndSelf(inner => inner is not TypeDeclarationSyntax || inner == item)
            .Where(inner => inner == item || inner is StatementSyntax and not BlockSyntax)),
    ];

    /// <summary>The statements of a body, however it is written: of a block its own, of an arrow its expression.</summary>
    public static IReadOnlyList<SyntaxNode> Body(SyntaxNode body) => body switch
    {
        BlockSyntax block => block.Statements,
        ArrowExpressionClauseSyntax arrow => [arrow.Expression],
        _ => [body],
    };
}
