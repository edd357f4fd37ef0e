using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches statements, where that is more than comparing their parts.</summary>
internal static class StatementMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, StatementSyntax wanted, SyntaxNode code, Bindings bindings) => (wanted, code) switch
    {
        (ExpressionStatementSyntax statement, _) => ExpressionStatementMatching.Match(session, statement, code, bindings),
        (LocalDeclarationStatementSyntax local, LocalDeclarationStatementSyntax other) when SetMatching.Words(local.Modifiers, other.Modifiers) && IsUsing(local, other) =>
            Declaration(session, local.Declaration, other.Declaration, bindings),
        (LocalDeclarationStatementSyntax local, FieldDeclarationSyntax field) when local.UsingKeyword.IsKind(SyntaxKind.None) && SetMatching.Words(local.Modifiers, field.Modifiers) =>
            Declaration(session, local.Declaration, field.Declaration, bindings),
        (IfStatementSyntax test, IfStatementSyntax other) => session.Match(test.Condition, other.Condition, bindings)
            .SelectMany(bound => BodyMatching.Embedded(session, test.Statement, other.Statement, bound))
            .SelectMany(bound => test.Else is null ? [bound] : other.Else is null ? [] : BodyMatching.Embedded(session, test.Else.Statement, other.Else.Statement, bound)),
        (TryStatementSyntax attempt, TryStatementSyntax other) => BodyMatching.Match(session, attempt.Block, other.Block, bindings)
            .SelectMany(bound => SetMatching.Match(session, attempt.Catches, other.Catches, bound))
            .SelectMany(bound => session.Optional(attempt.Finally, other.Finally, bound)),
        (ReturnStatementSyntax back, ReturnStatementSyntax other) => session.Both(back.Expression, other.Expression, bindings),
        (ReturnStatementSyntax { Expression: { } value }, ExpressionSyntax) when code.Parent is ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax =>
            session.Match(value, code, bindings),
        (ThrowStatementSyntax thrown, ThrowStatementSyntax other) => session.Both(thrown.Expression, other.Expression, bindings),
        (SwitchStatementSyntax choice, SwitchStatementSyntax other) => session.Match(choice.Expression, other.Expression, bindings)
            .SelectMany(bound => SetMatching.Match(session, [.. choice.Sections.Where(section => !IsDots(section))], other.Sections, bound)),
        (BlockSyntax, BlockSyntax) => BodyMatching.Match(session, wanted, code, bindings),
        (LocalFunctionStatementSyntax, _) => MemberMatching.Function(session, wanted, code, bindings),
        _ => LoopMatching.Match(session, wanted, code, bindings),
    };

    /// <summary>One declaration of the pattern against any of those that share a type.</summary>
    public static IEnumerable<Bindings> Declaration(MatchSession session, VariableDeclarationSyntax wanted, VariableDeclarationSyntax code, Bindings bindings) =>
        wanted.Variables is [var only]
            ? code.Variables.SelectMany(variable => TypeMatching.OfDeclaration(session, wanted.Type, (code.Type, variable.Identifier), bindings)
                .SelectMany(bound => PartMatching.Variable(session, only, variable, bound)))
            : session.Match(wanted.Type, code.Type, bindings).SelectMany(bound => ItemMatching.Match(new(session, wanted.Variables, code.Variables), bound));

    private static bool IsUsing(LocalDeclarationStatementSyntax wanted, LocalDeclarationStatementSyntax code) =>
        (wanted.UsingKeyword.IsKind(SyntaxKind.None) || !code.UsingKeyword.IsKind(SyntaxKind.None)) && Sign.AllowsAwait(wanted.AwaitKeyword, code.AwaitKeyword);

    private static bool IsDots(SwitchSectionSyntax section) => section.Labels is [CaseSwitchLabelSyntax label] && Sign.IsEllipsis(label.Value);
}
