using Factory.Patterns.Matching;
using Factory.Patterns.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Formulas;

/// <summary><c>metavariable-regex</c>: what a metavariable says starts with a match of an expression, whose groups are bound too.</summary>
/// <param name="Metavariable">With its dollar sign.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Constants">Whether a constant is what its value is.</param>
internal sealed record RegexValueCondition(string Metavariable, RegexCondition Expression, bool Constants) : Condition
{
    public override IEnumerable<Bindings> Holds(MatchSource source, Match match, Bindings bindings)
    {
        if (bindings[Metavariable] is not { } value || Expression.Match(Text(source, value), value.Span.Start) is not { } groups)
        {
            return [];
        }

        return bindings.And(groups) is { } both ? [both] : [];
    }

    private string Text(MatchSource source, Bound value) =>
        Constants && value.Node is ExpressionSyntax expression
        && source.File.Trees.FirstOrDefault(tree => tree.Root.SyntaxTree == expression.SyntaxTree)?.Facts.Constants.ValueOf(expression) is string text
            ? text
            : value.Text;
}
