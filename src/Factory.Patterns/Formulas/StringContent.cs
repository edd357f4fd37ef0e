using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Formulas;

/// <summary>What a value says: of a string literal its content, of anything else its text.</summary>
internal static class StringContent
{
    public static string Of(Bound value) => value.Node is LiteralExpressionSyntax { Token.Value: string content } ? content : value.Text;
}
