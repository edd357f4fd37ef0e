using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.Generalising.Differences;
using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Finds for changes the nodes that a pattern can be written of: the smallest, and some around them.</summary>
internal sealed class Sites(FixTexts file, OwnNames own)
{
    private const int MostSteps = 2;

    /// <summary>The sites of all changes that are no statements of their own.</summary>
    public IEnumerable<FixSite> Of(IReadOnlyList<Change> changes)
    {
        var lifted = changes.Where(IsInside)
            .Select(change => (Change: change, Pair: Lifted((change.Before, change.After))))
            .Where(one => one.Pair is not null)
            .GroupBy(one => one.Pair!.Value)
            .Select(same => (Pair: same.Key, Changes: same.Select(one => one.Change).ToList()))
            .ToList();
        var together = lifted.GroupBy(one => UnitOf(one.Pair.Before)).Where(unit => unit.Count() > 1 && unit.Key is StatementSyntax)
            .Select(unit => Together([.. unit.Select(one => one.Pair)], [.. unit.SelectMany(one => one.Changes)]))
            .OfType<FixSite>();
        return lifted.SelectMany(one => Levels(one.Pair, one.Changes)).Concat(together).DistinctBy(site => site.Before);
    }

    private bool IsInside(Change change) => change.Kind switch
    {
        // A name of this code for another one says nothing about other code.
        ChangeKind.Replaced when IsName(change.Before) && IsName(change.After) => false,
        ChangeKind.Wrapped => false,
        ChangeKind.Replaced => true,
        _ => change.Part is not (StatementSyntax or UsingDirectiveSyntax) and not MemberDeclarationSyntax,
    };

    private bool IsName(SyntaxNode node) => own.IsOwn(node) || node is VariableDeclaratorSyntax;

    private IEnumerable<FixSite> Levels((SyntaxNode Before, SyntaxNode After) pair, List<Change> changes)
    {
        FixSite? origin = null;
        for (var step = 0; step <= MostSteps; step++)
        {
            var site = FixSite.Of(file, pair, changes) with { Step = step, Origin = origin };
            yield return site;
            origin ??= site;
            if (pair.Before is not ExpressionSyntax || Lifted((pair.Before.Parent!, pair.After.Parent!)) is not { } outer || UnitOf(outer.Before) != UnitOf(pair.Before) || outer.Before is ReturnStatementSyntax or ExpressionStatementSyntax)
            {
                yield break;
            }

            pair = outer;
        }
    }

    private FixSite? Together(List<(SyntaxNode Before, SyntaxNode After)> pairs, List<Change> changes)
    {
        var (before, after) = pairs[0];
        while (!pairs.TrueForAll(pair => before.Span.Contains(pair.Before.Span) && after.Span.Contains(pair.After.Span)))
        {
            if (before.Parent is null || after.Parent is null)
            {
                return null;
            }

            (before, after) = (before.Parent, after.Parent);
        }

        return Lifted((before, after)) is { } lifted ? FixSite.Of(file, lifted, changes) with { Step = 1 } : null;
    }

    /// <summary>The nearest pair around another whose code says something by itself.</summary>
    private (SyntaxNode Before, SyntaxNode After)? Lifted((SyntaxNode Before, SyntaxNode After) pair)
    {
        while (!IsPresentable(pair.Before) || pair.After is not (ExpressionSyntax or StatementSyntax or MemberDeclarationSyntax or CatchClauseSyntax))
        {
            if (pair.Before.Parent is not { } before || pair.After.Parent is not { } after || before is BlockSyntax or CompilationUnitSyntax)
            {
                return null;
            }

            pair = (before, after);
        }

        return pair;
    }

    private bool IsPresentable(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax or ThisExpressionSyntax or InitializerExpressionSyntax or DeclarationExpressionSyntax => false,
        InterpolatedStringExpressionSyntax or AnonymousFunctionExpressionSyntax or TypeSyntax => false,
        ExpressionSyntax expression => ExpressionNodes.Contains(expression) && !own.IsOwn(expression) && !IsCallee(expression),
        BlockSyntax or GlobalStatementSyntax => false,
        BaseNamespaceDeclarationSyntax => false,
        StatementSyntax or MemberDeclarationSyntax or CatchClauseSyntax => true,
        _ => false,
    };

    private static bool IsCallee(ExpressionSyntax node) => node.Parent is InvocationExpressionSyntax call && call.Expression == node;

    private static SyntaxNode? UnitOf(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(one => one is StatementSyntax or MemberDeclarationSyntax or CatchClauseSyntax);
}
