using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Taint;

/// <summary>Names what can be assigned to, so that a later use is recognised.</summary>
internal static class Places
{
    /// <summary>The name of a variable or of a member of one; null for anything else.</summary>
    public static string? Of(SyntaxNode? node) => node switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        ThisExpressionSyntax => "this",
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        PostfixUnaryExpressionSyntax forgiving => Of(forgiving.Operand),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access when Of(access.Expression) is { } owner => $"{owner}.{access.Name.Identifier.ValueText}",
        ElementAccessExpressionSyntax element => Of(element.Expression),
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        _ => null,
    };
}
