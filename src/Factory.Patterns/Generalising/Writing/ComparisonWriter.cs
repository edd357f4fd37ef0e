using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>Writes a comparison of which only one side is kept: that which is more than a name of this code.</summary>
internal sealed class ComparisonWriter(PatternWriter writer, OwnNames own, Metavariables metavariables)
{
    public void OneSide(IReadOnlyList<SyntaxNode> nodes, BinaryExpressionSyntax binary)
    {
        var keepsRight = own.IsOwn(binary.Left);
        Side(binary.Left, !keepsRight, [.. nodes.OfType<BinaryExpressionSyntax>().Select(node => node.Left)]);
        writer.Token([binary.OperatorToken]);
        Side(binary.Right, keepsRight, [.. nodes.OfType<BinaryExpressionSyntax>().Select(node => node.Right)]);
    }

    private void Side(ExpressionSyntax side, bool isKept, IReadOnlyList<SyntaxNode> nodes)
    {
        if (isKept)
        {
            writer.Node(nodes);
        }
        else
        {
            writer.Text.AddVariable(side.GetFirstToken(), metavariables.Of(nodes));
        }
    }
}
