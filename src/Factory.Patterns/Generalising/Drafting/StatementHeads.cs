using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Writes statements that guard or wrap others, as a rule excepts them: their heads, with anything inside.</summary>
internal sealed class StatementHeads(OwnNames own)
{
    /// <summary>The ways to write a guard that a rule should know: that of the fix, and a test for null in its other form.</summary>
    public IEnumerable<string> Guards(StatementSyntax guard, Metavariables metavariables)
    {
        if (guard is not IfStatementSyntax test)
        {
            return [Statement(guard, metavariables)];
        }

        var body = Exit(test.Statement);
        var condition = Expression(test.Condition, metavariables);
        var other = Otherwise(test.Condition, metavariables);
        return new[] { condition, other }.Where(one => one.Length > 0).Select(one => $"if ({one}) {body}");
    }

    /// <summary>A statement around others: its head, and a body that is left open.</summary>
    public string Around(StatementSyntax outer, Metavariables metavariables) => outer switch
    {
        TryStatementSyntax attempt => Try(attempt, metavariables),
        IfStatementSyntax test => $"if ({Expression(test.Condition, metavariables)}) {{ ... }}",
        _ => Statement(outer, metavariables),
    };

    /// <summary>A test for null the other way round; empty where a condition is none.</summary>
    public string Otherwise(ExpressionSyntax condition, Metavariables metavariables) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when IsNull(equal.Right) => $"{Expression(equal.Left, metavariables)} is null",
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when IsNull(unequal.Right) => $"{Expression(unequal.Left, metavariables)} is not null",
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var value } } test when IsNull(value) => $"{Expression(test.Expression, metavariables)} == null",
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var value } } } test when IsNull(value) =>
            $"{Expression(test.Expression, metavariables)} != null",
        _ => "",
    };

    private string Try(TryStatementSyntax attempt, Metavariables metavariables)
    {
        var catches = attempt.Catches.Select(clause => $" {Write(clause, metavariables)}");
        var last = attempt.Finally?.Block.Statements is [ExpressionStatementSyntax only] ? $" finally {{ ... {Statement(only, metavariables)} ... }}"
            : attempt.Finally is null ? "" : " finally { ... }";
        return $"try {{ ... }}{string.Concat(catches)}{last}";
    }

    private static string Exit(StatementSyntax body)
    {
        var last = body is BlockSyntax block ? block.Statements.LastOrDefault() : body;
        return last switch
        {
            ThrowStatementSyntax => "{ ... throw ...; }",
            ReturnStatementSyntax { Expression: null } => "{ ... return; }",
            ReturnStatementSyntax => "{ ... return ...; }",
            ContinueStatementSyntax => "{ ... continue; }",
            BreakStatementSyntax => "{ ... break; }",
            _ => "{ ... }",
        };
    }

    private string Statement(StatementSyntax statement, Metavariables metavariables) => Write(statement, metavariables);

    private string Expression(ExpressionSyntax expression, Metavariables metavariables) => Write(expression, metavariables);

    private string Write(SyntaxNode node, Metavariables metavariables) => new PatternWriter(own, metavariables, Detail.Whole)
    {
        Touched = node.DescendantNodesAndSelf().Where(one => one is not StatementSyntax || one == node).ToHashSet(),
        DropsLiterals = node is not ExpressionSyntax,
        IsException = true,
    }.Write(node);

    private static bool IsNull(ExpressionSyntax value) => value.IsKind(SyntaxKind.NullLiteralExpression);
}
