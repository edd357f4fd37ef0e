using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches expressions, where that is more than comparing their parts.</summary>
internal static class ExpressionMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, ExpressionSyntax wanted, SyntaxNode code, Bindings bindings) => wanted switch
    {
        LiteralExpressionSyntax literal => LiteralMatching.Match(session, literal, code, bindings),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax } => LiteralMatching.Number(session, wanted, code, bindings),
        InterpolatedStringExpressionSyntax text => InterpolationMatching.Match(session, text, code, bindings),
        TypeSyntax type when code is TypeSyntax or ExpressionSyntax => NameMatching.Match(session, type, code, bindings),
        MemberAccessExpressionSyntax access => MemberAccess(session, access, code, bindings),
        InvocationExpressionSyntax call when code is InvocationExpressionSyntax other =>
            session.Match(call.Expression, other.Expression, bindings)
                .SelectMany(bound => ArgumentMatching.Match(session, call.ArgumentList.Arguments, other.ArgumentList.Arguments, bound)),
        BaseObjectCreationExpressionSyntax creation => CreationMatching.Match(session, creation, code, bindings),
        AssignmentExpressionSyntax assignment => Assignment(session, assignment, code, bindings),
        BinaryExpressionSyntax binary when code is BinaryExpressionSyntax other => OperatorMatching.Match(session, binary, other, bindings),
        LambdaExpressionSyntax lambda when code is LambdaExpressionSyntax other => LambdaMatching.Match(session, lambda, other, bindings),
        _ => PartMatching.Match(session, wanted, code, bindings),
    };

    private static IEnumerable<Bindings> MemberAccess(MatchSession session, MemberAccessExpressionSyntax wanted, SyntaxNode code, Bindings bindings)
    {
        if (Sign.IsEllipsis(wanted.Name))
        {
            return Receivers(code).SelectMany(receiver => session.Match(wanted.Expression, receiver, bindings));
        }

        if (NameMatching.IsDotted(wanted))
        {
            return NameMatching.Match(session, wanted, code, bindings);
        }

        var (receiver, name) = Accessed(code);
        if (receiver is null || name is null || wanted.Kind() is SyntaxKind.PointerMemberAccessExpression != code.Kind() is SyntaxKind.PointerMemberAccessExpression)
        {
            return [];
        }

        var named = session.Match(wanted.Name, name, bindings);
        return wanted.Expression is MemberAccessExpressionSyntax { Name: var dots } chain && Sign.IsEllipsis(dots)
            ? named.SelectMany(bound => Receivers(receiver).SelectMany(inner => session.Match(chain.Expression, inner, bound)))
            : named.SelectMany(bound => session.Match(wanted.Expression, receiver, bound));
    }

    /// <summary>What a member is taken of, and the member; <c>a?.b</c> is read as <c>a.b</c>.</summary>
    public static (SyntaxNode? Receiver, SyntaxNode? Name) Accessed(SyntaxNode code) => code switch
    {
        MemberAccessExpressionSyntax access => (access.Expression, access.Name),
        MemberBindingExpressionSyntax binding => (Conditional(binding)?.Expression, binding.Name),
        QualifiedNameSyntax name => (name.Left, name.Right),
        _ => (null, null),
    };

    /// <summary>The <c>a?.…</c> that a <c>.b</c> belongs to.</summary>
    public static ConditionalAccessExpressionSyntax? Conditional(SyntaxNode binding) =>
        binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span));

    /// <summary>The expression itself, and what is left of it when calls and members are taken off its end.</summary>
    private static IEnumerable<SyntaxNode> Receivers(SyntaxNode code)
    {
        var current = Transparent.Inside(code);
        while (true)
        {
            yield return current;
            var next = current switch
            {
                InvocationExpressionSyntax call => Accessed(Transparent.Inside(call.Expression)).Receiver,
                ElementAccessExpressionSyntax element => element.Expression,
                ConditionalAccessExpressionSyntax conditional => conditional.WhenNotNull,
                _ => Accessed(current).Receiver,
            };
            if (next is null)
            {
                yield break;
            }

            current = Transparent.Inside(next);
        }
    }

    private static IEnumerable<Bindings> Assignment(MatchSession session, AssignmentExpressionSyntax wanted, SyntaxNode code, Bindings bindings)
    {
        if (code is AssignmentExpressionSyntax other)
        {
            return wanted.RawKind == other.RawKind
                ? session.Match(wanted.Left, other.Left, bindings).SelectMany(bound => session.Match(wanted.Right, other.Right, bound))
                : [];
        }

        if (!wanted.IsKind(SyntaxKind.SimpleAssignmentExpression) || !session.Options.DeclarationIsAssignment)
        {
            return [];
        }

        return code switch
        {
            VariableDeclaratorSyntax { Initializer: { } initial } variable => Declared(session, wanted, (variable.Identifier, initial), bindings),
            PropertyDeclarationSyntax { Initializer: { } initial } property => Declared(session, wanted, (property.Identifier, initial), bindings),
            AttributeArgumentSyntax { NameEquals: { } name } argument =>
                session.Match(wanted.Left, name.Name, bindings).SelectMany(bound => session.Match(wanted.Right, argument.Expression, bound)),
            _ => [],
        };
    }

    private static IEnumerable<Bindings> Declared(
        MatchSession session, AssignmentExpressionSyntax wanted, (SyntaxToken Name, EqualsValueClauseSyntax Value) declared, Bindings bindings) =>
        wanted.Left is IdentifierNameSyntax name && TypeAllows(session, wanted.Left, declared.Name)
            ? MatchSession.Name(name.Identifier, declared.Name, bindings).SelectMany(bound => session.Match(wanted.Right, declared.Value.Value, bound))
            : [];

    private static bool TypeAllows(MatchSession session, ExpressionSyntax wanted, SyntaxToken name) =>
        session.TypeWanted(wanted) is not { } type
        || session.Tree.Types.OfDeclared(name) is { } found && TypeMatching.Match(session, type, found, Bindings.Empty).Any();
}
