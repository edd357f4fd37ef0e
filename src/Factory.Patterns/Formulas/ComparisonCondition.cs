using Factory.Patterns.Conditions;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Formulas;

/// <summary><c>metavariable-comparison</c>: an expression over what metavariables say; constants are what their value is.</summary>
internal sealed record ComparisonCondition(ComparisonExpression Expression) : Condition
{
    public override IEnumerable<Bindings> Holds(MatchSource source, Match match, Bindings bindings) =>
        Expression.Holds(name => bindings[name] is { } value ? Text(source, value) : null) ? [bindings] : [];

    private static string Text(MatchSource source, Bound value) =>
        value.Node is IdentifierNameSyntax name
        && source.File.Trees.FirstOrDefault(tree => tree.Root.SyntaxTree == name.SyntaxTree)?.Facts.Constants.ValueOf(name) is { } constant
            ? constant is string text ? $"\"{text}\"" : Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture) ?? ""
            : value.Text;
}
