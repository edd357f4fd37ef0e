using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Facts;

/// <summary>The values of expressions that are constant as far as one file shows: literals, their sums, and what is declared as one and never changed.</summary>
internal sealed class ConstantFacts(Scopes scopes)
{
    private const int Deepest = 50;

    /// <summary>A longer text is no constant that a rule asks for; sums of sums would grow without end.</summary>
    private const int LongestText = 10_000;

    /// <summary>The values of variables that somebody asked for. One that is being worked out has none, so that a circle ends.</summary>
    private readonly Dictionary<VariableDeclaratorSyntax, object?> known = [];

    /// <summary>The value; null where it is not constant.</summary>
    public object? ValueOf(ExpressionSyntax expression) => Value(expression, 0);

    private object? Value(ExpressionSyntax expression, int depth) => depth > Deepest ? null : expression switch
    {
        LiteralExpressionSyntax literal when !literal.IsKind(SyntaxKind.DefaultLiteralExpression) && !literal.IsKind(SyntaxKind.Utf8StringLiteralExpression) => literal.Token.Value,
        ParenthesizedExpressionSyntax inner => Value(inner.Expression, depth + 1),
        CastExpressionSyntax cast => Value(cast.Expression, depth + 1),
        PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression) => Negated(Value(minus.Operand, depth + 1)),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Sum(Value(sum.Left, depth + 1), Value(sum.Right, depth + 1)),
        InterpolatedStringExpressionSyntax text => Text(text, depth + 1),
        IdentifierNameSyntax name => Named(scopes.Find(name.Identifier.ValueText, name), depth + 1),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => Named(scopes.Find(name.Identifier.ValueText, name), depth + 1),
        _ => null,
    };

    private object? Named(SyntaxNode? declaration, int depth)
    {
        if (declaration is not VariableDeclaratorSyntax { Initializer.Value: { } value } variable)
        {
            return null;
        }

        if (!known.TryGetValue(variable, out var found))
        {
            known[variable] = null;
            found = known[variable] = IsFixed(variable) ? Value(value, depth) : null;
        }

        return found;
    }

    private bool IsFixed(VariableDeclaratorSyntax variable) => variable.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax { IsConst: true } => true,
        LocalDeclarationStatementSyntax => !scopes.IsWrittenAgain(variable),
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword),
        _ => false,
    };

    private string? Text(InterpolatedStringExpressionSyntax text, int depth)
    {
        var parts = text.Contents.Select(content => content switch
        {
            InterpolatedStringTextSyntax piece => piece.TextToken.ValueText,
            InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Value(hole.Expression, depth) as string,
            _ => null,
        }).ToList();
        return parts.Contains(null) || parts.Sum(part => part!.Length) > LongestText ? null : string.Concat(parts);
    }

    private static object? Sum(object? left, object? right) => (left, right) switch
    {
        (string one, string other) => one.Length + other.Length <= LongestText ? one + other : null,
        (int one, int other) => unchecked(one + other),
        _ => null,
    };

    private static object? Negated(object? value) => value switch
    {
        int number => unchecked(-number),
        uint number => -(long)number,
        long number => unchecked(-number),
        double number => -number,
        float number => -number,
        decimal number => -number,
        _ => null,
    };
}
