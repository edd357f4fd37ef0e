using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches attributes: those of a pattern must be there, in any order and however they are grouped; <c>Foo</c> is <c>FooAttribute</c>.</summary>
internal static class AttributeMatching
{
    private const string Suffix = "Attribute";

    public static IEnumerable<Bindings> Lists(MatchSession session, SyntaxList<AttributeListSyntax> wanted, SyntaxList<AttributeListSyntax> code, Bindings bindings) =>
        wanted.Count == 0 ? [bindings] : SetMatching.Match(session, All(wanted), All(code), bindings);

    public static IEnumerable<Bindings> Match(MatchSession session, AttributeSyntax wanted, AttributeSyntax code, Bindings bindings) =>
        Name(session, wanted.Name, code.Name, bindings).SelectMany(bound => (wanted.ArgumentList, code.ArgumentList) switch
        {
            (null, _) => [bound],
            ({ } list, var other) => ArgumentMatching.Match(session, list.Arguments, other is null ? [] : other.Arguments, bound),
        });

    private static IEnumerable<Bindings> Name(MatchSession session, NameSyntax wanted, NameSyntax code, Bindings bindings)
    {
        var direct = session.Match(wanted, code, bindings);
        return Sign.NameOf(wanted) is [Sign.Letter, ..] ? direct
            : WithSuffix(wanted) is { } longer ? direct.Concat(session.Match(longer, code, bindings))
            : WithSuffix(code) is { } other ? direct.Concat(session.Match(wanted, other, bindings))
            : direct;
    }

    private static IdentifierNameSyntax? WithSuffix(NameSyntax name) =>
        name is IdentifierNameSyntax { Identifier.ValueText: var text } && !text.EndsWith(Suffix, StringComparison.Ordinal)
            ? SyntaxFactory.IdentifierName(text + Suffix)
            : null;

    private static IReadOnlyList<SyntaxNode> All(SyntaxList<AttributeListSyntax> lists) => [.. lists.SelectMany(list => list.Attributes)];
}
