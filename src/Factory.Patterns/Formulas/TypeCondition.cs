using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Formulas;

/// <summary><c>metavariable-type</c>: what a metavariable stands for has one of these types, as far as the file shows its type.</summary>
/// <param name="Metavariable">With its dollar sign.</param>
/// <param name="Types">The types, parsed.</param>
internal sealed record TypeCondition(string Metavariable, IReadOnlyList<TypeSyntax> Types) : Condition
{
    private static readonly ParsedPattern NoPattern = new("", PatternShape.Node, [], new Dictionary<int, Microsoft.CodeAnalysis.SyntaxNode>());

    public override IEnumerable<Bindings> Holds(MatchSource source, Match match, Bindings bindings) =>
        bindings[Metavariable]?.Node is ExpressionSyntax expression
        && source.File.Trees.FirstOrDefault(tree => tree.Root.SyntaxTree == expression.SyntaxTree) is { } tree
        && tree.Facts.Types.Of(expression) is { } found
        && new MatchSession(NoPattern, tree.Facts, MatchOptions.Default, source.Cancellation) is var session
        && Types.Any(type => TypeMatching.Match(session, type, found, Bindings.Empty).Any())
            ? [bindings]
            : [];
}
