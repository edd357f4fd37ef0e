using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches statements that hold another one: the inner one may stand in a block or not.</summary>
internal static class LoopMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, StatementSyntax wanted, SyntaxNode code, Bindings bindings) => (wanted, code) switch
    {
        (ForEachStatementSyntax loop, ForEachStatementSyntax other) => ForEach(session, loop, other, bindings),
        (ForStatementSyntax loop, ForStatementSyntax other) => For(session, loop, other, bindings),
        (WhileStatementSyntax loop, WhileStatementSyntax other) => Two(session, (loop.Condition, loop.Statement), (other.Condition, other.Statement), bindings),
        (DoStatementSyntax loop, DoStatementSyntax other) => Two(session, (loop.Condition, loop.Statement), (other.Condition, other.Statement), bindings),
        (LockStatementSyntax section, LockStatementSyntax other) => Two(session, (section.Expression, section.Statement), (other.Expression, other.Statement), bindings),
        (UsingStatementSyntax use, UsingStatementSyntax other) => Using(session, use, other, bindings),
        _ => PartMatching.Match(session, wanted, code, bindings),
    };

    private static IEnumerable<Bindings> Two(MatchSession session, (SyntaxNode Head, SyntaxNode Body) wanted, (SyntaxNode Head, SyntaxNode Body) code, Bindings bindings) =>
        session.Match(wanted.Head, code.Head, bindings).SelectMany(bound => BodyMatching.Embedded(session, wanted.Body, code.Body, bound));

    private static IEnumerable<Bindings> ForEach(MatchSession session, ForEachStatementSyntax wanted, ForEachStatementSyntax code, Bindings bindings) =>
        Header(session, wanted, code, bindings)
            .SelectMany(bound => session.Match(wanted.Expression, code.Expression, bound))
            .SelectMany(bound => BodyMatching.Embedded(session, wanted.Statement, code.Statement, bound));

    private static IEnumerable<Bindings> Header(MatchSession session, ForEachStatementSyntax wanted, ForEachStatementSyntax code, Bindings bindings)
    {
        if (!Sign.AllowsAwait(wanted.AwaitKeyword, code.AwaitKeyword))
        {
            return [];
        }

        return Sign.IsEllipsis(wanted.Type)
            ? [bindings]
            : TypeMatching.OfDeclaration(session, wanted.Type, (code.Type, code.Identifier), bindings)
                .SelectMany(bound => MatchSession.Name(wanted.Identifier, code.Identifier, bound));
    }

    private static IEnumerable<Bindings> For(MatchSession session, ForStatementSyntax wanted, ForStatementSyntax code, Bindings bindings)
    {
        var body = BodyMatching.Embedded(session, wanted.Statement, code.Statement, bindings);
        if (wanted.Initializers is [var only] && Sign.IsEllipsis(only) && wanted.Condition is null && wanted.Incrementors.Count == 0)
        {
            return body;
        }

        return body.SelectMany(bound => First(session, wanted, code, bound))
            .SelectMany(bound => session.Both(wanted.Condition, code.Condition, bound))
            .SelectMany(bound => ItemMatching.Match(new(session, wanted.Incrementors, code.Incrementors), bound));
    }

    private static IEnumerable<Bindings> First(MatchSession session, ForStatementSyntax wanted, ForStatementSyntax code, Bindings bindings) => wanted switch
    {
        { Initializers: [var only] } when Sign.IsEllipsis(only) => [bindings],
        { Declaration: { } declaration } => code.Declaration is { } other ? StatementMatching.Declaration(session, declaration, other, bindings) : [],
        _ => code.Declaration is null ? ItemMatching.Match(new(session, wanted.Initializers, code.Initializers), bindings) : [],
    };

    private static IEnumerable<Bindings> Using(MatchSession session, UsingStatementSyntax wanted, UsingStatementSyntax code, Bindings bindings)
    {
        var head = wanted switch
        {
            _ when !Sign.AllowsAwait(wanted.AwaitKeyword, code.AwaitKeyword) => [],
            { Expression: { } expression } when Sign.IsEllipsis(expression) => [bindings],
            { Declaration: { } declaration } => code.Declaration is { } other ? StatementMatching.Declaration(session, declaration, other, bindings) : [],
            _ => session.Both(wanted.Expression, code.Expression, bindings),
        };
        return head.SelectMany(bound => BodyMatching.Embedded(session, wanted.Statement, code.Statement, bound));
    }
}
