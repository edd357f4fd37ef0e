using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches nodes part by part: the same kind, the same words, and the same nodes, of which <c>...</c> may leave some out.</summary>
internal static class PartMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, SyntaxNode wanted, SyntaxNode code, Bindings bindings) => (wanted, code) switch
    {
        (ParameterSyntax parameter, ParameterSyntax other) => ParameterMatching.Match(session, parameter, other, bindings),
        (AttributeSyntax attribute, AttributeSyntax other) => AttributeMatching.Match(session, attribute, other, bindings),
        (CatchClauseSyntax clause, CatchClauseSyntax other) => Catch(session, clause, other, bindings),
        (BaseTypeSyntax type, BaseTypeSyntax other) => Base(session, type, other, bindings),
        (UsingDirectiveSyntax use, UsingDirectiveSyntax other) => Using(session, use, other, bindings),
        (FinallyClauseSyntax clause, FinallyClauseSyntax other) => BodyMatching.Match(session, clause.Block, other.Block, bindings),
        (VariableDeclaratorSyntax variable, VariableDeclaratorSyntax other) => Variable(session, variable, other, bindings),
        (BlockSyntax, BlockSyntax) => BodyMatching.Match(session, wanted, code, bindings),
        _ => Arguments(session, wanted, code, bindings),
    };

    private static IEnumerable<Bindings> Arguments(MatchSession session, SyntaxNode wanted, SyntaxNode code, Bindings bindings) => (wanted, code) switch
    {
        (ArgumentListSyntax list, ArgumentListSyntax other) => ArgumentMatching.Match(session, list.Arguments, other.Arguments, bindings),
        (BracketedArgumentListSyntax list, BracketedArgumentListSyntax other) => ArgumentMatching.Match(session, list.Arguments, other.Arguments, bindings),
        (TupleExpressionSyntax tuple, TupleExpressionSyntax other) => ArgumentMatching.Match(session, tuple.Arguments, other.Arguments, bindings),
        (ArgumentSyntax argument, ArgumentSyntax other) => session.Match(argument.Expression, other.Expression, bindings),
        _ => wanted.RawKind == code.RawKind ? Parts(session, wanted, code, bindings) : [],
    };

    public static IEnumerable<Bindings> Variable(MatchSession session, VariableDeclaratorSyntax wanted, VariableDeclaratorSyntax code, Bindings bindings) =>
        MatchSession.Name(wanted.Identifier, code.Identifier, bindings)
            .SelectMany(bound => session.Both(wanted.Initializer?.Value, code.Initializer?.Value, bound));

    /// <summary>A base type with arguments is only one with arguments.</summary>
    private static IEnumerable<Bindings> Base(MatchSession session, BaseTypeSyntax wanted, BaseTypeSyntax code, Bindings bindings) => (wanted, code) switch
    {
        (PrimaryConstructorBaseTypeSyntax type, PrimaryConstructorBaseTypeSyntax call) =>
            session.Match(type.Type, call.Type, bindings).SelectMany(bound => session.Match(type.ArgumentList, call.ArgumentList, bound)),
        (PrimaryConstructorBaseTypeSyntax, _) => [],
        _ => session.Match(wanted.Type, code.Type, bindings),
    };

    /// <summary>Importing a namespace of a namespace counts as importing it.</summary>
    private static IEnumerable<Bindings> Using(MatchSession session, UsingDirectiveSyntax wanted, UsingDirectiveSyntax code, Bindings bindings)
    {
        if (wanted.StaticKeyword.RawKind != code.StaticKeyword.RawKind || wanted.Alias is null != code.Alias is null || wanted.Name is null || code.Name is null)
        {
            return [];
        }

        var aliased = wanted.Alias is null ? [bindings] : session.Match(wanted.Alias.Name, code.Alias!.Name, bindings);
        return NameMatching.Dotted(wanted.Name) is { } name && NameMatching.Dotted(code.Name) is { } other
            ? aliased.Where(_ => other.Take(name.Count).SequenceEqual(name))
            : aliased.SelectMany(bound => session.Match(wanted.Name, code.Name, bound));
    }

    /// <summary>A pattern without an exception matches every catch that has none; without a name or a filter, with or without one.</summary>
    private static IEnumerable<Bindings> Catch(MatchSession session, CatchClauseSyntax wanted, CatchClauseSyntax code, Bindings bindings) =>
        Declaration(session, wanted.Declaration, code.Declaration, bindings)
            .SelectMany(bound => session.Optional(wanted.Filter?.FilterExpression, code.Filter?.FilterExpression, bound))
            .SelectMany(bound => BodyMatching.Match(session, wanted.Block, code.Block, bound));

    private static IEnumerable<Bindings> Declaration(MatchSession session, CatchDeclarationSyntax? wanted, CatchDeclarationSyntax? code, Bindings bindings)
    {
        if (wanted is null || code is null)
        {
            return wanted is null && code is null || wanted is not null && Sign.IsEllipsis(wanted.Type) ? [bindings] : [];
        }

        var typed = session.Match(wanted.Type, code.Type, bindings);
        return wanted.Identifier.IsKind(SyntaxKind.None) ? typed
            : code.Identifier.IsKind(SyntaxKind.None) ? []
            : typed.SelectMany(bound => MatchSession.Name(wanted.Identifier, code.Identifier, bound));
    }

    private static IEnumerable<Bindings> Parts(MatchSession session, SyntaxNode wanted, SyntaxNode code, Bindings bindings)
    {
        var words = Words(wanted);
        var others = Words(code);
        if (words.Count != others.Count)
        {
            return [];
        }

        IEnumerable<Bindings> results = [bindings];
        for (var i = 0; i < words.Count; i++)
        {
            var (word, other) = (words[i], others[i]);
            results = results.SelectMany(bound => MatchSession.Name(word, other, bound));
        }

        var nodes = wanted.ChildNodes().ToList();
        var found = code.ChildNodes().ToList();
        return nodes.Count == found.Count || nodes.Any(Sign.IsEllipsis)
            ? results.SelectMany(bound => ItemMatching.Match(new(session, nodes, found), bound))
            : [];
    }

    /// <summary>The tokens of a node itself that say something: names, words and operators, without brackets and commas.</summary>
    private static List<SyntaxToken> Words(SyntaxNode node) =>
        [.. node.ChildTokens().Where(token => !token.IsMissing && token.Span.Length > 0 && !IsBracket(token))];

    private static bool IsBracket(SyntaxToken token) => token.Kind() is
        SyntaxKind.CommaToken or SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken
        or SyntaxKind.OpenParenToken or SyntaxKind.CloseParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.CloseBracketToken;
}
