using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches arguments: in order, but those with a name in the pattern wherever that name is.</summary>
internal static class ArgumentMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, IReadOnlyList<SyntaxNode> wanted, IReadOnlyList<SyntaxNode> code, Bindings bindings)
    {
        var named = wanted.Where(argument => NameOf(argument) is not null).ToList();
        return named.Count == 0
            ? ItemMatching.Match(new(session, wanted, code) { Item = Item(session) }, bindings)
            : Named(session, (named, [.. wanted.Except(named)]), code, bindings);
    }

    private static IEnumerable<Bindings> Named(
        MatchSession session, (IReadOnlyList<SyntaxNode> Named, IReadOnlyList<SyntaxNode> Others) wanted, IReadOnlyList<SyntaxNode> code, Bindings bindings)
    {
        if (wanted.Named.Count == 0)
        {
            return ItemMatching.Match(new(session, wanted.Others, code) { Item = Item(session) }, bindings);
        }

        var next = wanted.Named[0];
        return code
            .Where(argument => NameOf(argument) is not null)
            .SelectMany(argument => MatchSession.Name(NameOf(next)!.Value, NameOf(argument)!.Value, bindings)
                .SelectMany(bound => session.Match(ValueOf(next), ValueOf(argument), bound))
                .SelectMany(bound => Named(session, ([.. wanted.Named.Skip(1)], wanted.Others), [.. code.Where(other => other != argument)], bound)));
    }

    private static Func<SyntaxNode, SyntaxNode, Bindings, IEnumerable<Bindings>> Item(MatchSession session) => (wanted, code, bindings) =>
        wanted is ArgumentSyntax { RefKindKeyword.RawKind: not 0 and var kind } && code is ArgumentSyntax other && other.RefKindKeyword.RawKind != kind
            ? []
            : session.Match(ValueOf(wanted), ValueOf(code), bindings);

    private static SyntaxToken? NameOf(SyntaxNode argument) => argument switch
    {
        ArgumentSyntax { NameColon: { } name } => name.Name.Identifier,
        AttributeArgumentSyntax { NameColon: { } name } => name.Name.Identifier,
        AttributeArgumentSyntax { NameEquals: { } name } => name.Name.Identifier,
        _ => null,
    };

    private static SyntaxNode ValueOf(SyntaxNode argument) => argument switch
    {
        ArgumentSyntax plain => plain.Expression,
        AttributeArgumentSyntax plain => plain.Expression,
        _ => argument,
    };
}
