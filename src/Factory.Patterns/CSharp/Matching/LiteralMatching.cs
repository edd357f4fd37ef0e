using System.Globalization;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches literals by their value: <c>0x10</c> is <c>16</c>, <c>@"a"</c> is <c>"a"</c>, and a constant is what it stands for.</summary>
internal static class LiteralMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, LiteralExpressionSyntax wanted, SyntaxNode code, Bindings bindings) => wanted.Kind() switch
    {
        SyntaxKind.StringLiteralExpression => Text(session, wanted, code, bindings),
        SyntaxKind.NumericLiteralExpression => Number(session, wanted, code, bindings),
        SyntaxKind.CharacterLiteralExpression => Value(session, code) is char letter && letter.Equals(wanted.Token.Value) ? [bindings] : [],
        SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression => Value(session, code) is bool truth && truth.Equals(wanted.Token.Value) ? [bindings] : [],
        _ => code.RawKind == wanted.RawKind ? [bindings] : [],
    };

    /// <summary>Numbers are equal by value, whatever their suffix or base.</summary>
    public static IEnumerable<Bindings> Number(MatchSession session, ExpressionSyntax wanted, SyntaxNode code, Bindings bindings)
    {
        var value = session.Tree.Constants.ValueOf(wanted);
        var found = Value(session, code);
        return value is not null && found is not null and not string and not bool and not char && Same(value, found) ? [bindings] : [];
    }

    private static bool Same(object one, object other)
    {
        try
        {
            return one is double or float || other is double or float
                ? Convert.ToDouble(one, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(other, CultureInfo.InvariantCulture))
                : Convert.ToDecimal(one, CultureInfo.InvariantCulture) == Convert.ToDecimal(other, CultureInfo.InvariantCulture);
        }
        catch (Exception odd) when (odd is OverflowException or InvalidCastException or FormatException)
        {
            return one.Equals(other);
        }
    }

    /// <summary><c>"..."</c> is any string, <c>"$X"</c> binds what it says, <c>"=~/e/"</c> must match the expression.</summary>
    private static IEnumerable<Bindings> Text(MatchSession session, LiteralExpressionSyntax wanted, SyntaxNode code, Bindings bindings)
    {
        if (Value(session, code) is not string found)
        {
            return wanted.Token.ValueText == "..." && IsConstantText(session, code) ? [bindings] : [];
        }

        var text = wanted.Token.ValueText;
        if (text == "...")
        {
            return [bindings];
        }

        if (MetavariableIn(text) is { } name)
        {
            return bindings.With(name, new(Content(code), found)) is { } bound ? [bound] : [];
        }

        return session.Texts.Matches(text, found) ? [bindings] : [];
    }

    /// <summary>An interpolated string whose holes are constant is a constant too, whatever it says.</summary>
    private static bool IsConstantText(MatchSession session, SyntaxNode code) =>
        code is InterpolatedStringExpressionSyntax text
        && text.Contents.OfType<InterpolationSyntax>().All(hole => Value(session, hole.Expression) is string);

    private static string? MetavariableIn(string text) =>
        text.Length > 1 && text[0] == '$' && (char.IsAsciiLetterUpper(text[1]) || text[1] == '_')
        && text.AsSpan(1).IndexOfAnyExcept(LettersOfNames) < 0
            ? text
            : null;

    private static readonly System.Buffers.SearchValues<char> LettersOfNames = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>The stretch between the quotes.</summary>
    private static TextSpan Content(SyntaxNode code)
    {
        if (code is not LiteralExpressionSyntax { Token.Text: var text })
        {
            return new(code.SpanStart, code.Span.End);
        }

        var first = text.IndexOf('"', StringComparison.Ordinal);
        var quotes = text.AsSpan(first).IndexOfAnyExcept('"') is var run && run >= 3 ? run : 1;
        return text.Length >= first + 2 * quotes
            ? new(code.SpanStart + first + quotes, code.SpanStart + text.LastIndexOf('"') - quotes + 1)
            : new(code.SpanStart, code.Span.End);
    }

    private static object? Value(MatchSession session, SyntaxNode code) =>
        code is LiteralExpressionSyntax literal ? literal.IsKind(SyntaxKind.DefaultLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression) ? null : literal.Token.Value
        : session.Options.ConstantPropagation && code is ExpressionSyntax expression ? session.Tree.Constants.ValueOf(expression)
        : null;
}
