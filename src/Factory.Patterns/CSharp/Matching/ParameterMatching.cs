using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches parameters: <c>$X</c> alone is any parameter and stands for its name.</summary>
internal static class ParameterMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, ParameterSyntax wanted, ParameterSyntax code, Bindings bindings)
    {
        if (IsSignOnly(wanted, out var sign))
        {
            return MatchSession.Name(sign, code.Identifier, bindings);
        }

        if (!SetMatching.Words(wanted.Modifiers, code.Modifiers) || wanted.Identifier.IsMissing)
        {
            return [];
        }

        return AttributeMatching.Lists(session, wanted.AttributeLists, code.AttributeLists, bindings)
            .SelectMany(bound => MatchSession.Name(wanted.Identifier, code.Identifier, bound))
            .SelectMany(bound => session.Optional(wanted.Type, code.Type, bound))
            .SelectMany(bound => session.Optional(wanted.Default?.Value, code.Default?.Value, bound));
    }

    private static bool IsSignOnly(ParameterSyntax wanted, out Microsoft.CodeAnalysis.SyntaxToken sign)
    {
        sign = wanted.Identifier.IsMissing && wanted.Type is IdentifierNameSyntax type ? type.Identifier : wanted.Identifier;
        return wanted.AttributeLists.Count == 0 && Sign.NameOf(wanted) is [Sign.Letter, ..];
    }
}
