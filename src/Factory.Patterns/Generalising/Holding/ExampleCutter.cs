using Factory.Patterns.Generalising.Drafting;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Holding;

/// <summary>Cuts small classes out of a fix that show the mistake and its mending.</summary>
internal static class ExampleCutter
{
    private const int MostLines = 26;

    /// <summary>Pairs of classes, from the whole member to the statement by itself.</summary>
    public static IEnumerable<(string Bad, string Good)> Of(Draft draft)
    {
        var (before, after) = (draft.File.Before.Trees[0].Root, draft.File.After.Trees[0].Root);
        var place = draft.Place;
        var around = draft.ShownAfter;
        if (Member(draft.Before) is not { } member || Member(Covering(after, around)) is not { } other)
        {
            yield return (Snippet(before, place), Snippet(after, around));
            yield break;
        }

        var whole = (ExampleClass.Of(member), ExampleClass.Of(other));
        if (IsShort(whole.Item1) && IsShort(whole.Item2))
        {
            yield return whole;
        }

        for (var depth = 0; depth < 6; depth++)
        {
            var bad = StatementCut.Of(member, place, depth);
            var good = StatementCut.Of(other, around, depth);
            if (bad is null || good is null)
            {
                break;
            }

            var cut = (ExampleClass.Of(member, bad), ExampleClass.Of(other, good));
            if (IsShort(cut.Item1) && IsShort(cut.Item2))
            {
                yield return cut;
            }
        }

        yield return (Snippet(before, place), Snippet(after, around));
        yield return whole;
    }

    private static SyntaxNode Covering(SyntaxNode root, TextSpan span) => root.FindNode(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(span.Start, span.End));

    private static MemberDeclarationSyntax? Member(SyntaxNode? node) =>
        node?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(one => one is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax));

    private static string Snippet(SyntaxNode root, TextSpan span)
    {
        var statement = Covering(root, span).AncestorsAndSelf().FirstOrDefault(one => one is StatementSyntax) ?? Covering(root, span);
        return ExampleClass.OfStatements(ExampleClass.Dedented(statement));
    }

    private static bool IsShort(string text) => text.Count(letter => letter == '\n') <= MostLines;
}
