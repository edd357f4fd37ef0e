using Factory.Patterns.Formulas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Taint;

/// <summary>
/// Follows taint through one function, statement by statement: an assignment of something clean cleans, ways that meet are joined, and
/// loops are walked until nothing more is tainted.
/// </summary>
internal sealed class TaintFlow
{
    private const int MostRounds = 4;

    private readonly TaintValues values;
    private readonly TaintRanges ranges;

    public TaintFlow(TaintRanges ranges)
    {
        this.ranges = ranges;
        values = new(ranges, this);
    }

    /// <summary>The sinks that taint reaches in a member.</summary>
    public IReadOnlyList<Match> Run(SyntaxNode function)
    {
        var state = new TaintState();
        foreach (var parameter in function.ChildNodes().OfType<BaseParameterListSyntax>().SelectMany(list => list.Parameters))
        {
            Enter(parameter, state);
        }

        switch (function)
        {
            case CompilationUnitSyntax unit:
                All(unit.Members.OfType<GlobalStatementSyntax>().Select(statement => statement.Statement), state);
                break;
            case BaseFieldDeclarationSyntax field:
                Declare(field.Declaration, state);
                break;
            default:
                foreach (var part in function.ChildNodes())
                {
                    Visit(part, state);
                }

                break;
        }

        return values.Reached;
    }

    /// <summary>Makes a parameter known where a source means it.</summary>
    public void Enter(ParameterSyntax parameter, TaintState state)
    {
        var name = parameter.Identifier;
        if (ranges.SourceAt(new(name.SpanStart, name.Span.End)) is { } by)
        {
            state.Taint(name.ValueText, by);
        }
    }

    /// <summary>Walks a statement, an expression body or a clause; the state becomes the one behind it.</summary>
    public void Visit(SyntaxNode node, TaintState state)
    {
        switch (node)
        {
            case BlockSyntax block:
                All(block.Statements, state);
                break;
            case LocalDeclarationStatementSyntax local:
                Declare(local.Declaration, state);
                break;
            case IfStatementSyntax test:
                values.Of(test.Condition, state);
                Branches(state, [test.Statement, test.Else?.Statement]);
                break;
            case SwitchStatementSyntax choice:
                values.Of(choice.Expression, state);
                Branches(state, [.. choice.Sections, null]);
                break;
            case ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax:
                Expressions(node, state);
                state.IsDead |= node is ReturnStatementSyntax or ThrowStatementSyntax;
                break;
            case LocalFunctionStatementSyntax function:
                Function(function.ParameterList.Parameters, (SyntaxNode?)function.Body ?? function.ExpressionBody, state);
                break;
            case TryStatementSyntax attempt:
                Try(attempt, state);
                break;
            case ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                Loop(node, state);
                break;
            default:
                Parts(node, state);
                break;
        }
    }

    /// <summary>Walks the body of a function inside this one: it sees what is tainted here, and may taint more.</summary>
    public void Function(IEnumerable<ParameterSyntax> parameters, SyntaxNode? body, TaintState state)
    {
        if (body is null)
        {
            return;
        }

        var own = parameters.ToList();
        var inner = state.Copy();
        foreach (var parameter in own)
        {
            inner.Clean(parameter.Identifier.ValueText);
            Enter(parameter, inner);
        }

        Visit(body, inner);
        inner.IsDead = false;
        own.ForEach(parameter => inner.Clean(parameter.Identifier.ValueText));
        state.Join(inner);
    }

    private void All(IEnumerable<StatementSyntax> statements, TaintState state)
    {
        foreach (var statement in statements)
        {
            Visit(statement, state);
        }
    }

    private void Parts(SyntaxNode node, TaintState state)
    {
        if (node is ExpressionSyntax expression)
        {
            values.Of(expression, state);
            return;
        }

        foreach (var child in node.ChildNodes().Where(child => child is not (BaseParameterListSyntax or AttributeListSyntax or TypeSyntax and not SimpleNameSyntax)))
        {
            if (child is VariableDeclarationSyntax declaration)
            {
                Declare(declaration, state);
            }
            else
            {
                Visit(child, state);
            }
        }
    }

    private void Expressions(SyntaxNode node, TaintState state)
    {
        foreach (var expression in node.ChildNodes().OfType<ExpressionSyntax>())
        {
            values.Of(expression, state);
        }
    }

    private void Declare(VariableDeclarationSyntax declaration, TaintState state)
    {
        foreach (var variable in declaration.Variables)
        {
            var by = variable.Initializer is { } initial ? values.Of(initial.Value, state) : null;
            TaintValues.Assign(variable.Identifier.ValueText, by ?? ranges.SourceAt(new(variable.Identifier.SpanStart, variable.Identifier.Span.End)), state);
        }
    }

    private void Branches(TaintState state, IEnumerable<SyntaxNode?> branches)
    {
        var joined = new TaintState { IsDead = true };
        foreach (var branch in branches)
        {
            var one = state.Copy();
            if (branch is not null)
            {
                Visit(branch, one);
            }

            joined.Join(one);
        }

        Become(state, joined);
    }

    private void Loop(SyntaxNode loop, TaintState state)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var once = state.Copy();
            if (loop is ForEachStatementSyntax each)
            {
                TaintValues.Assign(each.Identifier.ValueText, values.Of(each.Expression, once), once);
                Visit(each.Statement, once);
            }
            else
            {
                Parts(loop, once);
            }

            if (!state.Join(once))
            {
                break;
            }
        }
    }

    private void Try(TryStatementSyntax attempt, TaintState state)
    {
        var before = state.Copy();
        Visit(attempt.Block, state);
        before.Join(state);
        foreach (var clause in attempt.Catches)
        {
            var caught = before.Copy();
            Visit(clause.Block, caught);
            state.Join(caught);
        }

        if (attempt.Finally is { } last)
        {
            Visit(last.Block, state);
        }
    }

    private static void Become(TaintState state, TaintState other)
    {
        if (other.IsDead)
        {
            state.IsDead = true;
            return;
        }

        state.IsDead = true;
        state.Join(other);
    }
}
