using Factory.Patterns.CSharp;
using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Generalising.Silence;

/// <summary>Finds the code that has most words in common with a pattern.</summary>
internal static class NearestNode
{
    /// <summary>The node; null where none in the lines has half of the pattern's words.</summary>
    public static SyntaxNode? To(CSharpPattern pattern, SourceFile file, Func<TextSpan, bool> isMissed)
    {
        var wanted = Words(pattern.Parsed.Items).ToHashSet(StringComparer.Ordinal);
        return file.Trees.Take(1)
            .SelectMany(tree => tree.Nodes)
            .Where(node => pattern.Starts.Contains(node) && isMissed(new(node.SpanStart, node.Span.End)))
            .Select(node => (node, Share: Share(wanted, node)))
            .Where(one => one.Share >= 0.5)
            .OrderByDescending(one => one.Share)
            .ThenBy(one => one.node.Span.Length)
            .FirstOrDefault().node;
    }

    /// <summary>The patterns of which one has to match.</summary>
    public static IEnumerable<CSharpPattern> Positive(Formula formula) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern pattern } => [pattern],
        AnyFormula any => any.Parts.SelectMany(Positive),
        AllFormula all => all.Parts.Where(part => part is not InsideFormula).SelectMany(Positive),
        _ => [],
    };

    private static double Share(HashSet<string> wanted, SyntaxNode node) =>
        wanted.Count == 0 ? 0 : (double)Words([node]).Distinct(StringComparer.Ordinal).Count(wanted.Contains) / wanted.Count;

    private static IEnumerable<string> Words(IReadOnlyList<SyntaxNode> nodes) => nodes
        .SelectMany(node => node.DescendantTokens())
        .Select(token => token.Text)
        .Where(text => text.Length > 0 && (char.IsLetterOrDigit(text[0]) || text[0] == '"') && text[0] != CSharp.Reading.Sign.Letter);
}
