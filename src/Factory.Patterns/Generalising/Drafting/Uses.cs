using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Finds where code uses the names of this code.</summary>
internal sealed class Uses(OwnNames own)
{
    /// <summary>The names of this code in a node, those that it declares too.</summary>
    public IReadOnlySet<string> Names(SyntaxNode node) => node.DescendantNodesAndSelf()
        .Where(own.IsOwn)
        .Select(one => one.GetLastToken().ValueText)
        .Concat(node.DescendantNodesAndSelf().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.ValueText))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The uses of some names in a node: a member or element of one, or a call that gets one.</summary>
    public IEnumerable<ExpressionSyntax> Of(SyntaxNode node, IReadOnlySet<string> names) => node.DescendantNodesAndSelf()
        .Where(one => own.IsOwn(one) && names.Contains(one.GetLastToken().ValueText))
        .Select(one => Around((ExpressionSyntax)one))
        .OfType<ExpressionSyntax>()
        .Distinct();

    private static ExpressionSyntax? Around(ExpressionSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == name => access.Parent is InvocationExpressionSyntax call ? call : access,
        ElementAccessExpressionSyntax element when element.Expression == name => element,
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call and (InvocationExpressionSyntax or ObjectCreationExpressionSyntax) } => call,
        _ => null,
    };
}
