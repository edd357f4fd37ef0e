using System.Text;
using Factory.Model.Faults;
using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Scanning.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.CSharp;

/// <summary>Parses C# files.</summary>
internal static class CSharpFile
{
    /// <summary>More levels would need more stack than a thread has.</summary>
    private const int Deepest = 1000;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>What text of a person takes at most, on any machine; a parser that meets no C# at all takes quadratic time.</summary>
    private static readonly TimeSpan LeastLimit = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LimitPerMegabyte = TimeSpan.FromSeconds(2);

    /// <summary>A whole file: one tree for each way to read its conditional compilation.</summary>
    /// <exception cref="InvalidInputException">It nests deeper than anything that is written by hand.</exception>
    public static IReadOnlyList<CSharpTree> Parse(string path, string text, CancellationToken cancellation)
    {
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return [Tree(path, text, cancellation)];
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new TokenBuffer();
        SourceLexer.Read(bytes, tokens);
        return (tokens.Traits & SourceTraits.Conditional) == 0
            ? [Tree(path, text, cancellation)]
            : [.. SourceVariants.Of(tokens.Tokens).Select(variant => Tree(path, SourceDecoder.Decode(bytes, [.. variant]), cancellation))];
    }

    /// <summary>A text that is read as it is.</summary>
    /// <param name="path">The file, for mistakes.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="isShallow">Whether its brackets are known not to nest too deep for a parser.</param>
    /// <exception cref="InvalidInputException">It nests deeper than anything that is written by hand, or is no C# and long.</exception>
    public static CSharpTree Tree(string path, string text, CancellationToken cancellation, bool isShallow = false)
    {
        if (isShallow || !SyntaxDepth.IsTooDeepToParse(text))
        {
            var tree = new CSharpTree(Root(path, text, cancellation));
            if (!SyntaxDepth.Exceeds(tree.Nodes, Deepest))
            {
                return tree;
            }
        }

        throw new InvalidInputException(path, "its code nests too deep to be read", "Nest it less, or leave the file out with paths: exclude");
    }

    private static SyntaxNode Root(string path, string text, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LeastLimit + (LimitPerMegabyte * (text.Length / 1024 / 1024)));
        try
        {
            return SyntaxFactory.ParseSyntaxTree(text, Options, cancellationToken: limit.Token).GetRoot(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InvalidInputException(path, "its code takes too long to be parsed", "Mend it, or leave the file out with paths: exclude");
        }
    }
}
