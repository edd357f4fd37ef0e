using Factory.Patterns.Generalising.Differences;
using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Drafts for a statement that a fix removed.</summary>
internal sealed class RemovalDrafts(OwnNames own)
{
    public IEnumerable<Draft> Of(FixTexts file, Change change)
    {
        if (change is not { Kind: ChangeKind.Removed, Part: StatementSyntax removed } || removed is BlockSyntax or LocalFunctionStatementSyntax)
        {
            yield break;
        }

        var core = Core(removed);
        foreach (var (detail, i) in new[] { Detail.Ends, Detail.Bare, Detail.Whole }.Select((detail, i) => (detail, i)))
        {
            var writer = new PatternWriter(own, new(), detail) { Touched = core.AncestorsAndSelf().ToHashSet(), DropsArguments = detail == Detail.Bare };
            var pattern = writer.Write(core);
            if (writer.Text.Names > 0)
            {
                yield return new([[Clause.Is(pattern)]], core, change.After)
                {
                    File = file, Rank = i + 2, Group = $"removed {core.RawKind}", What = $"{pattern} was removed", IsGone = true,
                };
            }
        }
    }

    private static SyntaxNode Core(StatementSyntax removed) => removed is ExpressionStatementSyntax { Expression: var expression }
        ? expression is AwaitExpressionSyntax awaited ? awaited.Expression : expression
        : removed;
}
