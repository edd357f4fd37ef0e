using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Mutations;

/// <summary>Writes expressions and the types of locals in another way.</summary>
internal static class ExpressionMutations
{
    private static readonly HashSet<string> Logs = ["LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical"];

    public static IEnumerable<Mutation> Of(SyntaxNode root)
    {
        var nodes = root.DescendantNodes().ToList();
        return
        [
            new("values in parentheses", [.. nodes.OfType<ExpressionSyntax>().Where(MayBeParenthesised).SelectMany(Parenthesised)]),
            new("var for a type that is written twice", [.. nodes.OfType<VariableDeclarationSyntax>().Where(IsWrittenTwice).Select(local => TextEdit.Replace(local.Type, "var"))]),
            new("a type for var", [.. nodes.OfType<VariableDeclarationSyntax>().Where(local => Created(local) is not null).Select(local => TextEdit.Replace(local.Type, Created(local)!.ToString()))]),
            new("an argument in a local", [.. nodes.OfType<ExpressionStatementSyntax>().SelectMany(Extracted)]),
            new("other words in a message", [.. nodes.OfType<LiteralExpressionSyntax>().Where(IsMessage).Select(text => TextEdit.Insert(text.Span.End - 1, " (see the log)"))]),
        ];
    }

    /// <summary>Nothing that gets its type from where it goes to.</summary>
    private static bool MayBeParenthesised(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax or AwaitExpressionSyntax or BinaryExpressionSyntax or ObjectCreationExpressionSyntax or MemberAccessExpressionSyntax
        && value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } or ReturnStatementSyntax
        && !value.Ancestors().Any(around => around is AttributeSyntax or InterpolatedStringExpressionSyntax);

    private static TextEdit[] Parenthesised(ExpressionSyntax value) => [TextEdit.Insert(value.SpanStart, "("), TextEdit.Insert(value.Span.End, ")")];

    private static bool IsWrittenTwice(VariableDeclarationSyntax local) =>
        IsLocal(local) && local is { Type: { IsVar: false } type, Variables: [{ Initializer.Value: ObjectCreationExpressionSyntax value }] } && type.ToString() == value.Type.ToString();

    private static TypeSyntax? Created(VariableDeclarationSyntax local) =>
        IsLocal(local) && local is { Type.IsVar: true, Variables: [{ Initializer.Value: ObjectCreationExpressionSyntax value }] } ? value.Type : null;

    private static bool IsLocal(VariableDeclarationSyntax declaration) =>
        declaration.Parent is LocalDeclarationStatementSyntax { Modifiers.Count: 0 } or UsingStatementSyntax;

    /// <summary>The first argument of a call that stands alone, where taking it out changes no order and no type.</summary>
    private static IEnumerable<TextEdit> Extracted(ExpressionStatementSyntax statement, int number)
    {
        var call = statement.Expression is AwaitExpressionSyntax awaited ? awaited.Expression as InvocationExpressionSyntax : statement.Expression as InvocationExpressionSyntax;
        if (statement.Parent is BlockSyntax && call?.ArgumentList.Arguments is [{ RefKindKeyword.RawKind: 0, Expression: var value }, ..]
            && value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } && !IsName(call))
        {
            var name = $"argument{number}";
            return [TextEdit.Insert(statement.SpanStart, $"var {name} = {value}; "), TextEdit.Replace(value, name)];
        }

        return [];
    }

    private static bool IsName(InvocationExpressionSyntax call) => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" };

    /// <summary>What an exception or a log says, without holes.</summary>
    private static bool IsMessage(LiteralExpressionSyntax literal) =>
        literal.IsKind(SyntaxKind.StringLiteralExpression)
        && literal.Token.IsKind(SyntaxKind.StringLiteralToken)
        && literal.Token.Text.StartsWith('"')
        && literal.Token.ValueText.Contains(' ', StringComparison.Ordinal)
        && literal.Parent is ArgumentSyntax { Parent.Parent: var taker }
        && (taker is ObjectCreationExpressionSyntax { Parent: ThrowStatementSyntax or ThrowExpressionSyntax }
            || taker is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && Logs.Contains(name));
}
