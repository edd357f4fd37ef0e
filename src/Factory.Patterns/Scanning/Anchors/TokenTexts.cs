using System.Text;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Anchors;

/// <summary>Cuts what a rule asks for as files are cut, so that <c>&gt;&gt;</c> or <c>?.</c> is found.</summary>
internal static class TokenTexts
{
    /// <exception cref="ArgumentException">It is no keyword, identifier or operator.</exception>
    public static IReadOnlyList<string> Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var buffer = new TokenBuffer();
        SourceLexer.Read(bytes, buffer);

        var parts = new List<string>();
        foreach (var token in buffer.Tokens)
        {
            parts.Add(token.Kind <= TokenKind.Sign ? Encoding.UTF8.GetString(bytes, token.Start, token.Length) : string.Empty);
        }

        return parts.Count > 0 && !parts.Contains(string.Empty) && (buffer.Traits & SourceTraits.Odd) == 0
            ? parts
            : throw new ArgumentException($"'{text}' is no keyword, identifier or operator", nameof(text));
    }
}
