using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>
/// Matches the statements of blocks. <c>...</c> also reaches into nested statements, so that <c>{ ... f(); ... }</c> finds the call in
/// an <c>if</c> of the block.
/// </summary>
internal static class BodyMatching
{
    /// <summary>Two bodies, written as blocks or as arrows; all statements of the code must be accounted for.</summary>
    public static IEnumerable<Bindings> Match(MatchSession session, SyntaxNode wanted, SyntaxNode code, Bindings bindings)
    {
        if (wanted is ArrowExpressionClauseSyntax arrow)
        {
            return code is ArrowExpressionClauseSyntax other ? session.Match(arrow.Expression, other.Expression, bindings) : [];
        }

        var items = SyntaxLists.Body(wanted);
        return items is [var only] && Sign.IsEllipsis(only) ? [bindings] : Items(session, items, SyntaxLists.Body(code), bindings);
    }

    /// <summary>A statement that may or may not stand in a block of its own.</summary>
    public static IEnumerable<Bindings> Embedded(MatchSession session, SyntaxNode wanted, SyntaxNode code, Bindings bindings) => (wanted, code) switch
    {
        (BlockSyntax, BlockSyntax) => Match(session, wanted, code, bindings),
        (BlockSyntax { Statements: [var only] }, _) => Sign.IsEllipsis(only) ? [bindings] : session.Match(only, code, bindings),
        (BlockSyntax block, _) => Items(session, block.Statements, [code], bindings),
        (_, BlockSyntax { Statements: [var only] }) when !IsAnyStatement(wanted) => session.Match(wanted, only, bindings),
        _ => session.Match(wanted, code, bindings),
    };

    private static bool IsAnyStatement(SyntaxNode wanted) => Sign.Metavariable(Sign.NameOf(wanted)) is not null;

    private static IEnumerable<Bindings> Items(MatchSession session, IReadOnlyList<SyntaxNode> wanted, IReadOnlyList<SyntaxNode> code, Bindings bindings)
    {
        if (!wanted.Any(Sign.IsEllipsis))
        {
            return ItemMatching.Match(new(session, wanted, code), bindings);
        }

        // Semgrep: once a body leaves something out, it may also go on behind the last statement.
        var flat = ItemMatching.Match(new(session, wanted, code) { MayGoOn = true }, bindings);
        var deep = SyntaxLists.Flattened(code);
        return deep.Count == code.Count ? flat : flat.Concat(ItemMatching.Match(new(session, wanted, deep) { MayGoOn = true }, bindings));
    }
}
