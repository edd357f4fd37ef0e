using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches <c>new</c>: a pattern without an initialiser allows one, and members of an initialiser may stand in any order and be more.</summary>
internal static class CreationMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, BaseObjectCreationExpressionSyntax wanted, SyntaxNode code, Bindings bindings)
    {
        if (code is not BaseObjectCreationExpressionSyntax other)
        {
            return [];
        }

        return Type(session, wanted, other, bindings)
            .SelectMany(bound => ArgumentMatching.Match(session, Arguments(wanted), Arguments(other), bound))
            .SelectMany(bound => Initializer(session, wanted.Initializer, other.Initializer, bound));
    }

    /// <summary>The type of <c>new(…)</c> is the one of what it initialises, where that is written.</summary>
    private static IEnumerable<Bindings> Type(MatchSession session, BaseObjectCreationExpressionSyntax wanted, BaseObjectCreationExpressionSyntax code, Bindings bindings) =>
        (wanted, code) switch
        {
            (ImplicitObjectCreationExpressionSyntax, _) => code is ImplicitObjectCreationExpressionSyntax ? [bindings] : [],
            (ObjectCreationExpressionSyntax { Type: var type }, ObjectCreationExpressionSyntax { Type: var found }) => session.Match(type, found, bindings),
            (ObjectCreationExpressionSyntax { Type: var type }, _) => session.Typed(type, code, bindings),
            _ => [],
        };

    private static SeparatedSyntaxList<ArgumentSyntax> Arguments(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList is { } list ? list.Arguments : default;

    private static IEnumerable<Bindings> Initializer(MatchSession session, InitializerExpressionSyntax? wanted, InitializerExpressionSyntax? code, Bindings bindings)
    {
        if (wanted is null)
        {
            return [bindings];
        }

        if (code is null)
        {
            return wanted.Expressions.All(Sign.IsEllipsis) ? [bindings] : [];
        }

        return wanted.Expressions.Any(one => one is AssignmentExpressionSyntax) || wanted.Expressions.Count == 0
            ? SetMatching.Match(session, wanted.Expressions, code.Expressions, bindings)
            : ItemMatching.Match(new(session, wanted.Expressions, code.Expressions), bindings);
    }
}
