using Factory.Patterns.CSharp;
using Factory.Patterns.Generalising.Mutations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Generalising;

/// <summary>Writes good code in other ways that keep what it means, so that a rule can be held against each: it has to stay silent.</summary>
public static class NearMisses
{
    private const int Most = 20;
    private const int Longest = 200_000;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>The other ways, each parsed without an error; none for a text that has errors itself.</summary>
    /// <param name="good">C# that a rule is silent on.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyList<NearMiss> Of(string good, CancellationToken cancellation)
    {
        if (good.Length > Longest || SyntaxDepth.IsTooDeepToParse(good) || Parse(good, cancellation) is not { } root)
        {
            return [];
        }

        return
        [
            .. RenameMutations.Of(root)
                .Concat(BodyMutations.Of(root))
                .Concat(StatementMutations.Of(root))
                .Concat(ExpressionMutations.Of(root))
                .Concat(LayoutMutations.Of(root))
                .Select(mutation => new NearMiss(mutation.What, TextEdit.Apply(good, mutation.Edits)))
                .Where(miss => miss.Text != good && Parse(miss.Text, cancellation) is not null)
                .DistinctBy(miss => miss.Text, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static SyntaxNode? Parse(string text, CancellationToken cancellation)
    {
        var root = CSharpSyntaxTree.ParseText(text, Options, cancellationToken: cancellation).GetRoot(cancellation);
        return root.ContainsDiagnostics && root.GetDiagnostics().Any(one => one.Severity == DiagnosticSeverity.Error) ? null : root;
    }
}
