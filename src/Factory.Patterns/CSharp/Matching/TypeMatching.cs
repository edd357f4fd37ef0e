using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches a type of a pattern against the type that something has.</summary>
internal static class TypeMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, SyntaxNode wanted, TypeSyntax found, Bindings bindings) =>
        session.Match(wanted, wanted is NullableTypeSyntax || found is not NullableTypeSyntax nullable ? found : nullable.ElementType, bindings);

    /// <summary>
    /// The type of a declaration: <c>var</c> in a pattern is any type, and <c>var</c> in code the type of the value, where that can be seen.
    /// </summary>
    public static IEnumerable<Bindings> OfDeclaration(MatchSession session, TypeSyntax wanted, (TypeSyntax Type, SyntaxToken Name) code, Bindings bindings)
    {
        if (wanted.IsVar)
        {
            return [bindings];
        }

        return code.Type.IsVar && Sign.NameOf(wanted) is not [Sign.Letter, ..]
            ? session.Tree.Types.OfDeclared(code.Name) is { } inferred ? Match(session, wanted, inferred, bindings) : []
            : session.Match(wanted, code.Type, bindings);
    }
}
