using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Mutations;

/// <summary>Adds statements that do nothing, and blocks.</summary>
internal static class StatementMutations
{
    public static IEnumerable<Mutation> Of(SyntaxNode root)
    {
        List<BlockSyntax> bodies = [.. root.DescendantNodes().OfType<BlockSyntax>().Where(block => block is { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax, Statements.Count: > 0 })];
        List<BlockSyntax> blocks = [.. root.DescendantNodes().OfType<BlockSyntax>().Where(block => block.Statements.Count > 0)];
        return
        [
            new("another statement first", [.. bodies.Select((body, i) => TextEdit.Insert(body.Statements[0].SpanStart, $"var added{i} = {i}; "))]),
            new("another statement at the end", [.. bodies.Select(AtEnd)]),
            new("another statement between two", [.. bodies.Where(body => body.Statements.Count > 1).Select((body, i) => TextEdit.Insert(body.Statements[body.Statements.Count / 2].SpanStart, $"var between{i} = {i}; "))]),
            new("in a block of its own", [.. bodies.Where(HasNoLabel).SelectMany(body => Around(body.Statements[0].SpanStart, body.Statements[^1].Span.End))]),
            new("each statement in a block", [.. blocks.SelectMany(block => block.Statements).Where(MayStandAlone).SelectMany(one => Around(one.SpanStart, one.Span.End))]),
            new("braces round each single statement", [.. root.DescendantNodes().OfType<StatementSyntax>().Where(IsEmbedded).SelectMany(one => Around(one.SpanStart, one.Span.End))]),
            new("no braces round a single statement", [.. root.DescendantNodes().OfType<BlockSyntax>().Where(IsSingle).Select(block => TextEdit.Replace(block, block.Statements[0].ToString()))]),
        ];
    }

    private static TextEdit AtEnd(BlockSyntax body, int i)
    {
        var last = body.Statements[^1];
        return last is ReturnStatementSyntax or ThrowStatementSyntax
            ? TextEdit.Insert(last.SpanStart, $"var last{i} = {i}; ")
            : TextEdit.Insert(body.CloseBraceToken.SpanStart, $"var last{i} = {i}; ");
    }

    private static TextEdit[] Around(int start, int end) => [TextEdit.Insert(start, "{ "), TextEdit.Insert(end, " }")];

    /// <summary>What declares nothing and is no jump that a compiler wants to see at the end.</summary>
    private static bool MayStandAlone(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax && !statement.DescendantNodes().Any(node => node is DeclarationExpressionSyntax or DeclarationPatternSyntax or SingleVariableDesignationSyntax);

    private static bool HasNoLabel(BlockSyntax body) => !body.DescendantNodes().Any(node => node is LabeledStatementSyntax);

    private static bool IsEmbedded(StatementSyntax statement) =>
        statement is not (BlockSyntax or IfStatementSyntax)
        && statement.Parent is IfStatementSyntax or ElseClauseSyntax or ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or UsingStatementSyntax or LockStatementSyntax;

    /// <summary>An <c>if</c> keeps its braces where an <c>else</c> could change hands.</summary>
    private static bool IsSingle(BlockSyntax block) =>
        block is { Parent: IfStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax, Statements: [ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax] }
        && !block.DescendantTrivia().Any(trivia => trivia.IsDirective || trivia.ToString().StartsWith('/'));
}
