using System.Text;
using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Scanning.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.CSharp;

/// <summary>Parses C# files.</summary>
internal static class CSharpFile
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>A whole file: one tree for each way to read its conditional compilation.</summary>
    public static IReadOnlyList<CSharpTree> Parse(string text, CancellationToken cancellation)
    {
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return [Tree(text, cancellation)];
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new TokenBuffer();
        SourceLexer.Read(bytes, tokens);
        return (tokens.Traits & SourceTraits.Conditional) == 0
            ? [Tree(text, cancellation)]
            : [.. SourceVariants.Of(tokens.Tokens).Select(variant => Tree(SourceDecoder.Decode(bytes, [.. variant]), cancellation))];
    }

    /// <summary>A text that is read as it is.</summary>
    public static CSharpTree Tree(string text, CancellationToken cancellation) =>
        new(SyntaxFactory.ParseSyntaxTree(text, Options, cancellationToken: cancellation).GetRoot(cancellation));
}
