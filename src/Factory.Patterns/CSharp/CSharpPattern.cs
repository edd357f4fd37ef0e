using Factory.Patterns.CSharp.Facts;
using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp;

/// <summary>A pattern in C#.</summary>
internal sealed class CSharpPattern(ParsedPattern parsed, MatchOptions options) : Pattern
{
    public override string Written => parsed.Written;

    /// <summary>The pattern as syntax.</summary>
    public ParsedPattern Parsed => parsed;

    /// <summary>Whether it is a metavariable and nothing else, so that it is every expression.</summary>
    public bool IsAnyExpression { get; } = parsed is { Shape: PatternShape.Expression, Types.Count: 0, Items: [IdentifierNameSyntax { Identifier.Text: [Sign.Letter, ..] }] };

    public override IEnumerable<Found> Match(SourceFile file, TextSpan within, CancellationToken cancellation) =>
        file.Trees.SelectMany(tree => Match(tree, tree.Root.DescendantNodesAndSelf(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(within.Start, within.End)), cancellation))
            .Where(found => within.Contains(found.Span));

    /// <summary>The matches that start at these nodes of a tree.</summary>
    public IEnumerable<Found> Match(CSharpTree tree, IEnumerable<SyntaxNode> nodes, CancellationToken cancellation)
    {
        var session = new MatchSession(parsed, tree.Facts, options, cancellation);
        return nodes.SelectMany(node => At(session, node, Bindings.Empty));
    }

    /// <summary>The matches in a piece of code that may not be a part of any file, such as an inferred type.</summary>
    public IEnumerable<Found> Match(CSharpTree tree, SyntaxNode code, Bindings bindings, CancellationToken cancellation)
    {
        var session = new MatchSession(parsed, tree.Facts, options, cancellation);
        return code.DescendantNodesAndSelf().SelectMany(node => At(session, node, bindings, node == code));
    }

    /// <summary>The matches whose topmost node is this one.</summary>
    public IEnumerable<Found> At(MatchSession session, SyntaxNode node, Bindings bindings, bool isOutermost = false) => parsed.Shape switch
    {
        PatternShape.Expression => IsExpression(node) || isOutermost && node is ExpressionSyntax
            ? session.Root(parsed.Items[0], node, bindings).Select(bound => new Found(Spans.Of(node), bound))
            : [],
        PatternShape.Node => IsItem(node) ? session.Root(parsed.Items[0], node, bindings).Select(bound => new Found(Spans.Of(node), bound)) : [],
        _ => SequenceSearch.Find(session, parsed.Items, node, bindings),
    };

    /// <summary>Where a match can start.</summary>
    public PatternStarts Starts { get; } = new(parsed);

    /// <summary>Starts a match of this pattern against many nodes of one tree.</summary>
    public MatchSession Open(TreeFacts facts, CancellationToken cancellation) => new(parsed, facts, options, cancellation);

    private static bool IsExpression(SyntaxNode node) =>
        ExpressionNodes.Contains(node) || node is VariableDeclaratorSyntax or PropertyDeclarationSyntax;

    private static bool IsItem(SyntaxNode node) =>
        node is StatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or UsingDirectiveSyntax or CatchClauseSyntax or FinallyClauseSyntax
            or ArrowExpressionClauseSyntax or AttributeListSyntax;
}
