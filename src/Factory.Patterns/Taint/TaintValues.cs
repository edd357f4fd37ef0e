using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Taint;

/// <summary>Works out whether the value of an expression is tainted, and what evaluating it taints or cleans.</summary>
internal sealed class TaintValues(TaintRanges ranges, TaintFlow flow)
{
    private readonly List<Match> reached = [];

    /// <summary>The sinks that were reached so far.</summary>
    public IReadOnlyList<Match> Reached => reached;

    /// <summary>What tainted the value of an expression; null where it is clean.</summary>
    public Bindings? Of(ExpressionSyntax expression, TaintState state)
    {
        if (state.IsDead)
        {
            return null;
        }

        var span = Spans.Of(expression);
        if (ranges.IsSanitized(span))
        {
            return null;
        }

        var by = Inner(expression, state) ?? ranges.SourceAt(span) ?? Propagated(expression, span, state);
        if (by is not null && IsData(expression))
        {
            Reach(span, by);
        }

        SideEffects(expression, span, state);
        return by;
    }

    /// <summary>Gives a place a value.</summary>
    public static void Assign(string place, Bindings? by, TaintState state)
    {
        state.Clean(place);
        if (by is not null && !state.IsDead)
        {
            state.Taint(place, by);
        }
    }

    /// <summary>The name of a called method or of a type is in the stretch of a source or sink, but it is no data.</summary>
    private static bool IsData(ExpressionSyntax expression) =>
        expression is not TypeSyntax and not LambdaExpressionSyntax || expression is IdentifierNameSyntax;

    private void Reach(TextSpan span, Bindings by)
    {
        foreach (var sink in ranges.SinksAt(span))
        {
            var both = by.And(sink.Bindings);
            if (both is not null || !ranges.Unify)
            {
                reached.Add(sink with { Bindings = both ?? sink.Bindings });
            }
        }
    }

    private Bindings? Inner(ExpressionSyntax expression, TaintState state) => expression switch
    {
        LiteralExpressionSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax or DefaultExpressionSyntax => null,
        IdentifierNameSyntax name => state[name.Identifier.ValueText],
        AssignmentExpressionSyntax assignment => Assignment(assignment, state),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => null,
        InvocationExpressionSyntax call => Call(call, state),
        MemberAccessExpressionSyntax access => Of(access.Expression, state) ?? (Places.Of(access) is { } place ? state[place] : null),
        LambdaExpressionSyntax lambda => Lambda(lambda, state),
        AnonymousMethodExpressionSyntax method => Method(method.ParameterList?.Parameters ?? [], method.Block, state),
        IsPatternExpressionSyntax test => Pattern(test, state),
        ConditionalExpressionSyntax choice => Choice(choice, state),
        TypeSyntax => null,
        _ => Parts(expression, state),
    };

    private Bindings? Assignment(AssignmentExpressionSyntax assignment, TaintState state)
    {
        var by = Of(assignment.Right, state);
        if (assignment.Left is TupleExpressionSyntax tuple)
        {
            foreach (var target in tuple.Arguments)
            {
                Assign(Places.Of(target.Expression) ?? "", by, state);
            }

            return by;
        }

        if (Places.Of(assignment.Left) is { } place)
        {
            var isKept = !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.Left is ElementAccessExpressionSyntax;
            by ??= isKept ? state[place] : null;
            if (by is not null || !isKept)
            {
                Assign(place, by, state);
            }
        }
        else
        {
            Parts(assignment.Left, state);
        }

        return by;
    }

    private Bindings? Call(InvocationExpressionSyntax call, TaintState state)
    {
        var by = call.Expression is IdentifierNameSyntax ? null : Of(call.Expression, state);
        foreach (var argument in call.ArgumentList.Arguments)
        {
            by = Of(argument.Expression, state) ?? by;
        }

        return by;
    }

    private Bindings? Lambda(LambdaExpressionSyntax lambda, TaintState state) => Method(
        lambda switch
        {
            ParenthesizedLambdaExpressionSyntax list => list.ParameterList.Parameters,
            SimpleLambdaExpressionSyntax simple => [simple.Parameter],
            _ => [],
        },
        lambda.Body,
        state);

    private Bindings? Method(IEnumerable<ParameterSyntax> parameters, SyntaxNode body, TaintState state)
    {
        flow.Function(parameters, body, state);
        return null;
    }

    private Bindings? Pattern(IsPatternExpressionSyntax test, TaintState state)
    {
        var by = Of(test.Expression, state);
        foreach (var variable in test.Pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>())
        {
            Assign(variable.Identifier.ValueText, by, state);
        }

        return by;
    }

    private Bindings? Choice(ConditionalExpressionSyntax choice, TaintState state)
    {
        Of(choice.Condition, state);
        var one = Of(choice.WhenTrue, state);
        return Of(choice.WhenFalse, state) ?? one;
    }

    /// <summary>Whatever is made of something tainted is tainted.</summary>
    private Bindings? Parts(SyntaxNode node, TaintState state)
    {
        Bindings? by = null;
        foreach (var child in node.ChildNodes())
        {
            by = (child is ExpressionSyntax expression ? Of(expression, state) : Parts(child, state)) ?? by;
        }

        return by;
    }

    /// <summary>What a propagator carries from one of its parts to another.</summary>
    private Bindings? Propagated(ExpressionSyntax expression, TextSpan span, TaintState state)
    {
        foreach (var (rule, match) in ranges.Propagators.Where(one => one.Match.Span == span))
        {
            if (match.Bindings[rule.From] is { Node: ExpressionSyntax from } && Of(from, state) is { } by
                && match.Bindings[rule.To] is { } to && to.Node is { } target && target.Span == expression.Span)
            {
                return by;
            }
        }

        return null;
    }

    private void SideEffects(ExpressionSyntax expression, TextSpan span, TaintState state)
    {
        foreach (var (rule, match) in ranges.Propagators.Where(one => one.Match.Span == span))
        {
            if (match.Bindings[rule.From] is { } from && ValueOf(from, state) is { } by && Places.Of(match.Bindings[rule.To]?.Node) is { } place)
            {
                state.Taint(place, by);
            }
        }

        foreach (var _ in ranges.Sanitizers.Where(one => one.Part.BySideEffect && one.Match.Span == span))
        {
            foreach (var name in expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                state.Clean(name.Identifier.ValueText);
            }
        }
    }

    private Bindings? ValueOf(Bound bound, TaintState state) => bound.Node is ExpressionSyntax value
        ? Places.Of(value) is { } place ? state[place] ?? ranges.SourceAt(bound.Span) : Of(value, state)
        : state[bound.Text];
}
