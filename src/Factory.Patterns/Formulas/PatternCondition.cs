using Factory.Patterns.CSharp;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary><c>metavariable-pattern</c>: a formula that must match in what a metavariable stands for.</summary>
/// <param name="Metavariable">With its dollar sign.</param>
/// <param name="Formula">The formula.</param>
/// <param name="AsText">Whether the content of a string is read as text of another language.</param>
internal sealed record PatternCondition(string Metavariable, Formula Formula, bool AsText) : Condition
{
    public override IEnumerable<Pattern> Patterns => Formula.Patterns;

    public override IEnumerable<Bindings> Holds(MatchSource source, Match match, Bindings bindings) => bindings[Metavariable] is not { } value
        ? []
        : Formula.Evaluate(new ValueMatches(source, (value, AsText), bindings))
            .Select(found => found.Bindings.And(bindings))
            .OfType<Bindings>()
            .DistinctBy(bound => string.Join(' ', bound.All.Select(one => $"{one.Name}={one.Value.Span}")));

    /// <summary>The matches of patterns in what a metavariable stands for.</summary>
    private sealed class ValueMatches(MatchSource outer, (Bound Value, bool AsText) of, Bindings bindings) : MatchSource(outer.File, outer.Cancellation)
    {
        public override Match? Whole => new(of.Value.Span, bindings, MatchKind.Plain);

        /// <summary>What is longer is no name, and parsing what is no code takes quadratic time.</summary>
        private const int LongestName = 10_000;

        public override IReadOnlyList<Found> Of(Pattern pattern) => [.. Search(pattern).Distinct(SameFound.Comparer)];

        public override IEnumerable<Found> Of(Pattern pattern, TextSpan within) => Search(pattern).Where(found => within.Contains(found.Span));

        private IEnumerable<Found> Search(Pattern pattern) => (pattern, of.Value.Node) switch
        {
            (CSharpPattern code, { } node) when !of.AsText => File.Trees.Where(tree => node.SyntaxTree == tree.Root.SyntaxTree || tree == File.Trees[0])
                .Take(1).SelectMany(tree => code.Match(tree, node, bindings, Cancellation)),
            (CSharpPattern, null) => InName((CSharpPattern)pattern),
            (CSharpPattern, _) => [],
            _ => InText(pattern),
        };

        /// <summary>A metavariable that stands for a name, such as that of a method, or for what a literal says.</summary>
        private IEnumerable<Found> InName(CSharpPattern pattern) => of.Value.Text.Length > LongestName || SyntaxDepth.IsTooDeepToParse(of.Value.Text) ? [] : File.Trees.Take(1)
            .SelectMany(tree => pattern.Match(tree, Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseExpression(of.Value.Text), bindings, Cancellation))
            .Select(found => found with { Span = of.Value.Span });

        private IEnumerable<Found> InText(Pattern pattern)
        {
            var text = StringContent.Of(of.Value);
            return pattern.Match(new(File.Path, text, []), new(0, text.Length), Cancellation)
                .Select(found => found.Bindings.And(bindings) is { } both ? new Found(of.Value.Span, both) : null)
                .OfType<Found>();
        }
    }
}
