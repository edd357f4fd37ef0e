using Factory.Patterns.CSharp.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>Tells what code is by where it stands.</summary>
internal static class SyntaxPlaces
{
    /// <summary>Whether a name stands for a value by itself, and is not what something is taken of.</summary>
    public static bool IsValue(IdentifierNameSyntax name) =>
        ExpressionNodes.Contains(name) && name.Parent is ArgumentSyntax or BinaryExpressionSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax;

    /// <summary>Whether a statement is the body of another one.</summary>
    public static bool IsEmbedded(SyntaxNode node) =>
        node.Parent is ElseClauseSyntax or StatementSyntax and not (BlockSyntax or LabeledStatementSyntax);

    /// <summary>Whether a token gives something its name.</summary>
    public static bool IsDeclared(SyntaxToken token) => token.Parent switch
    {
        VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax => true,
        MemberDeclarationSyntax or LocalFunctionStatementSyntax => true,
        _ => false,
    };
}
