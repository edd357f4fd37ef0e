using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>
/// Matches a pattern <c>f();</c>: it asks for a statement that computes <c>f()</c>, so it is also found in <c>x = f();</c>,
/// <c>var x = f();</c>, <c>return f();</c> and <c>g(f());</c>, as Semgrep has it.
/// </summary>
internal static class ExpressionStatementMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, ExpressionStatementSyntax wanted, SyntaxNode code, Bindings bindings)
    {
        var expression = wanted.Expression;
        if (Sign.Metavariable(Sign.NameOf(wanted)) is { } name)
        {
            return AnyStatement(session, (wanted, name), code, bindings);
        }

        if (Sign.IsEllipsis(expression))
        {
            return [bindings];
        }

        return code switch
        {
            ExpressionStatementSyntax statement => session.Options.DeepStatements
                ? Shallow(statement.Expression).SelectMany(inner => session.Match(expression, inner, bindings))
                : session.Match(expression, statement.Expression, bindings),
            LocalDeclarationStatementSyntax local => Declared(session, expression, local.Declaration, bindings),
            FieldDeclarationSyntax field => Declared(session, expression, field.Declaration, bindings),
            ReturnStatementSyntax { Expression: { } value } => session.Deep(expression, value, bindings),
            ArrowExpressionClauseSyntax arrow => session.Deep(expression, arrow.Expression, bindings),
            ExpressionSyntax value => session.Deep(expression, value, bindings),
            _ when IsDeep(expression) => Heads(code).SelectMany(head => session.Match(expression, head, bindings)),
            _ => [],
        };
    }

    private static IEnumerable<Bindings> AnyStatement(MatchSession session, (ExpressionStatementSyntax Node, string Name) wanted, SyntaxNode code, Bindings bindings)
    {
        var whole = bindings.With(wanted.Name, new(code)) is { } bound ? new[] { bound } : [];
        return code is ExpressionStatementSyntax { Expression: var expression }
            ? whole.Concat(session.Match(wanted.Node.Expression, expression, bindings))
            : whole;
    }

    private static IEnumerable<Bindings> Declared(MatchSession session, ExpressionSyntax wanted, VariableDeclarationSyntax code, Bindings bindings) =>
        code.Variables.Where(variable => variable.Initializer is not null).SelectMany(variable =>
            (wanted is AssignmentExpressionSyntax ? session.Root(wanted, variable, bindings) : []).Concat(session.Deep(wanted, variable.Initializer!.Value, bindings)));

    /// <summary>The expressions in which the value of a statement's own expression is made, but not every one inside it.</summary>
    private static IEnumerable<SyntaxNode> Shallow(ExpressionSyntax expression)
    {
        var waiting = new Stack<SyntaxNode>([expression]);
        while (waiting.TryPop(out var node))
        {
            node = Transparent.Inside(node);
            yield return node;
            IEnumerable<SyntaxNode> inner = node switch
            {
                AssignmentExpressionSyntax assignment => [assignment.Right],
                InvocationExpressionSyntax call => [.. call.ArgumentList.Arguments.Select(argument => argument.Expression), call.Expression],
                MemberAccessExpressionSyntax access => [access.Expression],
                ConditionalAccessExpressionSyntax access => [access.WhenNotNull, access.Expression],
                AwaitExpressionSyntax awaited => [awaited.Expression],
                CastExpressionSyntax cast => [cast.Expression],
                InitializerExpressionSyntax list => list.Expressions,
                _ => [],
            };
            foreach (var one in inner)
            {
                waiting.Push(one);
            }
        }
    }

    private static bool IsDeep(ExpressionSyntax wanted) => wanted is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: Sign.Deep } };

    /// <summary>The expressions that a statement consists of, without those of the statements in it.</summary>
    private static IEnumerable<SyntaxNode> Heads(SyntaxNode statement) => statement.ChildNodes().Where(child => child is ExpressionSyntax or VariableDeclarationSyntax);
}
