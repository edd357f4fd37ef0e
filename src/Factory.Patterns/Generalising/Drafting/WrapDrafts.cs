using Factory.Patterns.Generalising.Differences;
using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Drafts for statements that a fix put into another one: what they do, where that is not around them.</summary>
internal sealed class WrapDrafts(OwnNames own)
{
    private const int MostStatements = 3;

    private readonly Uses uses = new(own);
    private readonly StatementHeads heads = new(own);

    public IEnumerable<Draft> Of(FixTexts file, Change change)
    {
        if (change.Kind != ChangeKind.Wrapped)
        {
            return [];
        }

        var outer = (StatementSyntax)change.After;
        var names = HeadOf(outer) is { } head ? uses.Names(head) : new HashSet<string>();
        return change.Inner
            .SelectMany(inner => Cores(inner, names))
            .OrderBy(core => IsInFinally(core, outer) ? 0 : uses.Names(core).Overlaps(names) ? 1 : 2)
            .Take(MostStatements)
            .SelectMany((core, i) => Of((core, outer)).Select(draft => draft with { File = file, Rank = draft.Rank + (3 * i) }));
    }

    private IEnumerable<Draft> Of((SyntaxNode Core, StatementSyntax Outer) pair)
    {
        foreach (var (detail, i) in new[] { Detail.Ends, Detail.Bare, Detail.Whole }.Select((detail, i) => (detail, i)))
        {
            var metavariables = new Metavariables();
            var writer = new PatternWriter(own, metavariables, detail) { Touched = new HashSet<SyntaxNode> { pair.Core }, DropsArguments = detail == Detail.Bare };
            var pattern = writer.Write(pair.Core);
            if (writer.Text.Names == 0)
            {
                continue;
            }

            yield return new([[Clause.Is(pattern), Clause.NotInside(heads.Around(pair.Outer, metavariables))]], pair.Core, pair.Outer)
            {
                File = null!,
                Rank = i,
                Group = $"wrap {pair.Outer.RawKind}",
                What = $"{pattern} was put into {heads.Around(pair.Outer, new())}",
            };
        }
    }

    /// <summary>What a statement does: its uses of the names that the fix asks about, else its own expression.</summary>
    private IEnumerable<SyntaxNode> Cores(SyntaxNode inner, IReadOnlySet<string> names)
    {
        var found = uses.Of(inner, names).Cast<SyntaxNode>().Take(2).ToList();
        return found.Count > 0 ? found : inner switch
        {
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: InvocationExpressionSyntax call } } => [call],
            ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: var awaited } } => [awaited],
            ExpressionStatementSyntax statement => [statement.Expression],
            _ => inner.DescendantNodes().OfType<InvocationExpressionSyntax>().Take(1),
        };
    }

    private static bool IsInFinally(SyntaxNode core, StatementSyntax outer) =>
        outer is TryStatementSyntax { Finally: { } last } && last.DescendantNodes().Any(node => node.RawKind == core.RawKind && SyntaxKeys.Written(node) == SyntaxKeys.Written(core));

    private static SyntaxNode? HeadOf(StatementSyntax outer) => outer switch
    {
        IfStatementSyntax test => test.Condition,
        LockStatementSyntax section => section.Expression,
        UsingStatementSyntax use => (SyntaxNode?)use.Declaration ?? use.Expression,
        ForEachStatementSyntax loop => loop.Expression,
        WhileStatementSyntax loop => loop.Condition,
        _ => null,
    };
}
