using Factory.Model.Faults;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.CSharp;

/// <summary>Parses a whole C# file.</summary>
internal static class CSharpFile
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>More levels would need more stack than a thread has.</summary>
    private const int Deepest = 1000;

    /// <summary>The ways to read a file.</summary>
    /// <exception cref="InvalidInputException">It nests deeper than anything that is written by hand.</exception>
    public static IReadOnlyList<CSharpTree> Parse(string path, string text, CancellationToken cancellation)
    {
        var root = SyntaxDepth.IsTooDeepToParse(text, Options, cancellation)
            ? null
            : SyntaxFactory.ParseSyntaxTree(text, Options, cancellationToken: cancellation).GetRoot(cancellation);
        return root is null || SyntaxDepth.Exceeds(root, Deepest)
            ? throw new InvalidInputException(path, "its code nests too deep to be read", "Nest it less, or leave the file out with paths: exclude")
            : [new(root)];
    }
}
