using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Metrics;

/// <summary>Complexity and nesting of a body. It walks with a stack of its own: hostile code can be nested deeper than a thread's.</summary>
internal readonly record struct BodyFigures(int Complexity, int Nesting)
{
    private static readonly FrozenSet<SyntaxKind> Decisions = FrozenSet.Create(
        SyntaxKind.IfStatement,
        SyntaxKind.ConditionalExpression,
        SyntaxKind.WhileStatement,
        SyntaxKind.DoStatement,
        SyntaxKind.ForStatement,
        SyntaxKind.ForEachStatement,
        SyntaxKind.ForEachVariableStatement,
        SyntaxKind.CaseSwitchLabel,
        SyntaxKind.CasePatternSwitchLabel,
        SyntaxKind.WhenClause,
        SyntaxKind.CatchClause,
        SyntaxKind.CatchFilterClause,
        SyntaxKind.LogicalAndExpression,
        SyntaxKind.LogicalOrExpression,
        SyntaxKind.CoalesceExpression,
        SyntaxKind.CoalesceAssignmentExpression,
        SyntaxKind.AndPattern,
        SyntaxKind.OrPattern);

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

    private static bool IsDecision(SyntaxNode node) =>
        Decisions.Contains(node.Kind()) || node is SwitchExpressionArmSyntax { Pattern: not DiscardPatternSyntax };

    private static bool Deepens(SyntaxNode node) =>
        node is IfStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            or SwitchStatementSyntax or TryStatementSyntax;

    private static bool IsElseIf(SyntaxNode node) => node is IfStatementSyntax { Parent: ElseClauseSyntax };
}
