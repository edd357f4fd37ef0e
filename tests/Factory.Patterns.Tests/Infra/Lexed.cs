using System.Text;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Tests.Infra;

/// <summary>What our lexer makes of a text.</summary>
internal static class Lexed
{
    /// <summary>The words, signs and numbers.</summary>
    public static IReadOnlyList<string> Code(string text) =>
        All(text, kind => kind is TokenKind.Word or TokenKind.Escaped or TokenKind.Sign or TokenKind.Number);

    public static IReadOnlyList<string> Texts(string text) => All(text, kind => kind == TokenKind.Text);

    public static SourceTraits Traits(string text)
    {
        var buffer = new TokenBuffer();
        SourceLexer.Read(Encoding.UTF8.GetBytes(text), buffer);
        return buffer.Traits;
    }

    private static IReadOnlyList<string> All(string text, Func<TokenKind, bool> isWanted)
    {
        var buffer = new TokenBuffer();
        var bytes = Encoding.UTF8.GetBytes(text);
        SourceLexer.Read(bytes, buffer);
        return [.. buffer.Tokens.ToArray().Where(token => isWanted(token.Kind)).Select(token => Encoding.UTF8.GetString(bytes, token.Start, token.Length))];
    }
}
