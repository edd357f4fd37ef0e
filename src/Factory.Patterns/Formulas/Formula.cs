using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary>What a rule matches: patterns, and Semgrep's ways to combine them.</summary>
internal abstract record Formula
{
    /// <summary>Every pattern in it, in the order of the file.</summary>
    public abstract IEnumerable<Pattern> Patterns { get; }

    /// <summary>The stretches that match.</summary>
    public abstract IReadOnlyList<Match> Evaluate(MatchSource source);
}

/// <summary>A pattern by itself.</summary>
internal sealed record PatternFormula(Pattern Pattern, MatchKind Kind = MatchKind.Plain) : Formula
{
    public override IEnumerable<Pattern> Patterns => [Pattern];

    public override IReadOnlyList<Match> Evaluate(MatchSource source) =>
        [.. source.Of(Pattern).Select(found => new Match(found.Span, found.Bindings, Kind))];
}

/// <summary><c>pattern-either</c>: what any of its parts matches.</summary>
internal sealed record AnyFormula(IReadOnlyList<Formula> Parts) : Formula
{
    public override IEnumerable<Pattern> Patterns => Parts.SelectMany(part => part.Patterns);

    public override IReadOnlyList<Match> Evaluate(MatchSource source) => [.. Parts.SelectMany(part => part.Evaluate(source))];
}

/// <summary><c>pattern-inside</c>: says where a match lies, not what it is.</summary>
internal sealed record InsideFormula(Formula Inner) : Formula
{
    public override IEnumerable<Pattern> Patterns => Inner.Patterns;

    public override IReadOnlyList<Match> Evaluate(MatchSource source) => [.. Inner.Evaluate(source).Select(match => match with { Kind = MatchKind.Inside })];
}
