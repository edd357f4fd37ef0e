using Factory.Patterns.Formulas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Taint;

/// <summary>Finds the sinks of a file that tainted data reaches, function by function.</summary>
internal static class TaintAnalysis
{
    public static IReadOnlyList<Match> Run(TaintSpec spec, MatchSource source)
    {
        var sinks = spec.Sinks.SelectMany(sink => TaintRanges.Of(sink, source)).ToList();
        var sources = sinks.Count == 0 ? [] : spec.Sources.SelectMany(one => TaintRanges.Of(one, source)).ToList();
        if (sources.Count == 0)
        {
            return [];
        }

        var ranges = new TaintRanges(sources, sinks)
        {
            Sanitizers = [.. spec.Sanitizers.SelectMany(one => TaintRanges.Of(one, source).Where(range => !one.NotConflicting || !Conflicts(range, sources, sinks)))],
            Propagators = [.. spec.Propagators.SelectMany(one => one.Formula.Evaluate(source).Select(match => (one, match)))],
            Unify = spec.Unify,
        };
        return [.. source.File.Trees.SelectMany(tree => Functions(tree.Root).SelectMany(function => new TaintFlow(ranges).Run(function))).DistinctBy(match => match.Span)];
    }

    private static bool Conflicts(TaintRange range, IEnumerable<TaintRange> sources, IEnumerable<TaintRange> sinks) =>
        sources.Concat(sinks).Any(other => other.Match.Span == range.Match.Span);

    /// <summary>What runs as a whole: bodies of members, initial values, top-level statements.</summary>
    private static IEnumerable<SyntaxNode> Functions(SyntaxNode root) => root.DescendantNodesAndSelf(node => node is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax))
        .Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BaseFieldDeclarationSyntax
            || node is PropertyDeclarationSyntax { ExpressionBody: not null } or PropertyDeclarationSyntax { Initializer: not null }
            || node is IndexerDeclarationSyntax { ExpressionBody: not null }
            || node is CompilationUnitSyntax unit && unit.Members.Any(member => member is GlobalStatementSyntax));
}
