using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Metrics;

/// <summary>Complexity and nesting of a body. It walks with a stack of its own: hostile code can be nested deeper than a thread's.</summary>
internal readonly record struct BodyFigures(int Complexity, int Nesting)
{
    public static BodyFigures Of(IEnumerable<SyntaxNode> bodies)
    {
        var complexity = 1;
        var deepest = 0;
        var waiting = new Stack<(SyntaxNode Node, int Depth)>(bodies.Select(body => (body, 0)));
        while (waiting.TryPop(out var next))
        {
            complexity += IsDecision(next.Node) ? 1 : 0;
            var depth = next.Depth + (Deepens(next.Node) ? 1 : 0);
            deepest = Math.Max(deepest, depth);
            foreach (var child in next.Node.ChildNodes().Where(child => child is not LocalFunctionStatementSyntax))
            {
                waiting.Push((child, IsElseIf(child) ? depth - 1 : depth));
            }
        }

        return new(complexity, deepest);
    }

    private static bool IsDecision(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.IfStatement or SyntaxKind.ConditionalExpression => true,
        SyntaxKind.WhileStatement or SyntaxKind.DoStatement or SyntaxKind.ForStatement => true,
        SyntaxKind.ForEachStatement or SyntaxKind.ForEachVariableStatement => true,
        SyntaxKind.CaseSwitchLabel or SyntaxKind.CasePatternSwitchLabel => true,
        SyntaxKind.SwitchExpressionArm => ((SwitchExpressionArmSyntax)node).Pattern is not DiscardPatternSyntax,
        SyntaxKind.WhenClause or SyntaxKind.CatchClause or SyntaxKind.CatchFilterClause => true,
        SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => true,
        SyntaxKind.CoalesceExpression or SyntaxKind.CoalesceAssignmentExpression => true,
        SyntaxKind.AndPattern or SyntaxKind.OrPattern => true,
        _ => false,
    };

    private static bool Deepens(SyntaxNode node) =>
        node is IfStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            or SwitchStatementSyntax or TryStatementSyntax;

    private static bool IsElseIf(SyntaxNode node) => node is IfStatementSyntax { Parent: ElseClauseSyntax };
}
