using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Syntax;

/// <summary>
/// A file's syntax in the states that conditional compilation can give it: with no symbol defined and, where the file asks for symbols,
/// with each of them and with all, so that no side of an <c>#if</c> is out of sight.
/// </summary>
internal static class ParsedVariants
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, Microsoft.CodeAnalysis.DocumentationMode.None);

    /// <summary>Bounds the work for a file that asks for many symbols; those beyond are only tried together.</summary>
    private const int SymbolsTriedAlone = 8;

    /// <summary>One tree, or several; text that is no C# gives trees too.</summary>
    public static IReadOnlyList<CompilationUnitSyntax> Of(string text, CancellationToken cancellation)
    {
        var plain = Parse(text, Options, cancellation);
        var symbols = Symbols(plain);
        return symbols.Count == 0 ? [plain] : [plain, .. Sets(symbols).Select(set => Parse(text, Options.WithPreprocessorSymbols(set), cancellation))];
    }

    private static IEnumerable<IReadOnlyList<string>> Sets(List<string> symbols) => symbols.Count == 1
        ? [symbols]
        : symbols.Take(SymbolsTriedAlone).Select(symbol => (IReadOnlyList<string>)[symbol]).Append(symbols);

    private static CompilationUnitSyntax Parse(string text, CSharpParseOptions options, CancellationToken cancellation) =>
        SyntaxFactory.ParseSyntaxTree(text, options, cancellationToken: cancellation).GetCompilationUnitRoot(cancellation);

    private static List<string> Symbols(CompilationUnitSyntax unit) =>
    [
        .. Directives(unit)
            .SelectMany(directive => directive.Condition.DescendantNodesAndSelf())
            .OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<ConditionalDirectiveTriviaSyntax> Directives(CompilationUnitSyntax unit)
    {
        for (var directive = unit.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is ConditionalDirectiveTriviaSyntax conditional)
            {
                yield return conditional;
            }
        }
    }
}
