using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Syntax;

/// <summary>
/// A file's syntax in the states that conditional compilation can give it: with no symbol defined and, where the file asks for symbols,
/// with each of them and with all, so that no side of an <c>#if</c> is out of sight.
/// </summary>
/// <param name="Units">The trees; text that is no C# gives trees too, text past <see cref="BracketDepth.Limit"/> gives none.</param>
/// <param name="Depth">How deep brackets nest.</param>
internal sealed record ParsedVariants(IReadOnlyList<CompilationUnitSyntax> Units, int Depth)
{
    /// <summary>Bounds the work for a file that asks for many symbols; those beyond are only tried together.</summary>
    private const int SymbolsTriedAlone = 8;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>Whether some state of the file is too deep to be read.</summary>
    public bool IsTooDeep => Depth > BracketDepth.Limit;

    /// <summary>Parses a text in all its states.</summary>
    public static ParsedVariants Of(string text, CancellationToken cancellation)
    {
        var plain = Parse(text, Options, cancellation);
        var others = plain.Units.SelectMany(unit => Sets(Symbols(unit)))
            .Select(set => Parse(text, Options.WithPreprocessorSymbols(set), cancellation))
            .ToList();
        return new([.. plain.Units, .. others.SelectMany(other => other.Units)], others.Append(plain).Max(variant => variant.Depth));
    }

    private static ParsedVariants Parse(string text, CSharpParseOptions options, CancellationToken cancellation)
    {
        var depth = BracketDepth.Of(text, options, cancellation);
        return new(
            depth > BracketDepth.Limit
                ? []
                : [SyntaxFactory.ParseSyntaxTree(text, options, cancellationToken: cancellation).GetCompilationUnitRoot(cancellation)],
            depth);
    }

    private static IEnumerable<IReadOnlyList<string>> Sets(List<string> symbols) => symbols.Count switch
    {
        0 => [],
        1 => [symbols],
        _ => symbols.Take(SymbolsTriedAlone).Select(symbol => (IReadOnlyList<string>)[symbol]).Append(symbols),
    };

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
