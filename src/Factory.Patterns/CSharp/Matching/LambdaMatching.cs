using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches lambdas: <c>x => y</c> is <c>(x) => y</c>, and <c>=> ...</c> is any body.</summary>
internal static class LambdaMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, LambdaExpressionSyntax wanted, LambdaExpressionSyntax code, Bindings bindings) =>
        SetMatching.Words(wanted.Modifiers, code.Modifiers)
            ? ItemMatching.Match(new(session, Parameters(wanted), Parameters(code)), bindings)
                .SelectMany(bound => Body(session, wanted.Body, code.Body, bound))
            : [];

    private static SeparatedSyntaxList<ParameterSyntax> Parameters(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => SyntaxFactory.SingletonSeparatedList(simple.Parameter),
        ParenthesizedLambdaExpressionSyntax list => list.ParameterList.Parameters,
        _ => default,
    };

    private static IEnumerable<Bindings> Body(MatchSession session, SyntaxNode wanted, SyntaxNode code, Bindings bindings) => wanted switch
    {
        _ when Sign.IsEllipsis(wanted) => [bindings],
        BlockSyntax => BodyMatching.Match(session, wanted, code, bindings),
        _ => session.Match(wanted, code, bindings),
    };
}
