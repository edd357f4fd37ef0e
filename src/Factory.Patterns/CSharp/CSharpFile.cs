using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.CSharp;

/// <summary>Parses a whole C# file.</summary>
internal static class CSharpFile
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    public static IReadOnlyList<CSharpTree> Parse(string text, CancellationToken cancellation) =>
        [new(SyntaxFactory.ParseSyntaxTree(text, Options, cancellationToken: cancellation).GetRoot(cancellation))];
}
