using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Anchors;

/// <summary>Tells the mark of a token.</summary>
internal static class Marks
{
    /// <summary>The mark of a token that has its number. A name that is written with <c>@</c> is no keyword.</summary>
    public static Mark Of(in Token token) => token.Kind == TokenKind.Escaped ? Mark.None : (Mark)token.Id;
}
