using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Taint;

/// <summary>All stretches of a file that a taint rule is about.</summary>
internal sealed record TaintRanges(IReadOnlyList<TaintRange> Sources, IReadOnlyList<TaintRange> Sinks)
{
    public IReadOnlyList<TaintRange> Sanitizers { get; init; } = [];

    public IReadOnlyList<(TaintPropagator Rule, Match Match)> Propagators { get; init; } = [];

    public bool Unify { get; init; }

    /// <summary>The stretches of a part.</summary>
    public static IEnumerable<TaintRange> Of(TaintPart part, MatchSource source) => part.Formula.Evaluate(source).Select(match => new TaintRange(match, part));

    /// <summary>What an expression brings into the flow; null where it brings nothing.</summary>
    public Bindings? SourceAt(TextSpan span) => Sources.FirstOrDefault(source => source.Means(span))?.Match.Bindings;

    /// <summary>Whether the value of an expression is clean.</summary>
    public bool IsSanitized(TextSpan span) => Sanitizers.Any(sanitizer => !sanitizer.Part.BySideEffect && sanitizer.Means(span));

    /// <summary>The sinks that an expression lies in.</summary>
    public IEnumerable<Match> SinksAt(TextSpan span) => Sinks.Where(sink => sink.Means(span)).Select(sink => sink.Match);
}
