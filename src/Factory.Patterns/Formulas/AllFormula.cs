using Factory.Patterns.CSharp;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary><c>patterns</c>: what all of its parts match, and none of those that it excludes.</summary>
/// <param name="Parts">The parts that must match; of two that lie in each other, the inner one stays.</param>
/// <param name="Without">The parts that must not.</param>
internal sealed record AllFormula(IReadOnlyList<Formula> Parts, IReadOnlyList<Formula> Without) : Formula
{
    /// <summary>What metavariables must fulfil, in the order of the file.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary><c>focus-metavariable</c>, once for each time it is written, each with the metavariables of which any is meant.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Focus { get; init; } = [];

    public override IEnumerable<Pattern> Patterns =>
        Parts.Concat(Without).SelectMany(part => part.Patterns).Concat(Conditions.SelectMany(condition => condition.Patterns));

    public override IReadOnlyList<Match> Evaluate(MatchSource source)
    {
        var matches = Common(source);
        foreach (var not in Without)
        {
            if (matches.Count == 0)
            {
                return [];
            }

            var taken = not.Evaluate(source);
            matches = [.. matches.Where(match => !taken.Any(other => Excludes(other, match)))];
        }

        var kept = matches.SelectMany(match => Conditions.Aggregate(
            (IEnumerable<Bindings>)[match.Bindings],
            (bindings, condition) => bindings.SelectMany(bound => condition.Holds(source, match, bound)),
            bindings => bindings.Select(bound => match with { Bindings = bound })));
        return Distinct(Focus.Aggregate(kept, (focused, names) => focused.SelectMany(match => Focused(match, names))));
    }

    private IReadOnlyList<Match> Common(MatchSource source)
    {
        // A pattern that is any expression would match everywhere; it is only asked for within what the others leave.
        var selectors = Parts.OfType<PatternFormula>().Where(part => part.Pattern is CSharpPattern { IsAnyExpression: true }).ToList();
        var others = Parts.Except(selectors.Count < Parts.Count ? selectors : []).ToList();
        var (inside, plain) = (others.Where(IsInside).ToList(), others.Where(part => !IsInside(part)).ToList());
        List<Formula> ordered = [.. plain, .. inside];
        IReadOnlyList<Match>? common = null;
        foreach (var part in ordered)
        {
            common = common is null ? part.Evaluate(source) : common.Count == 0 ? common : Intersect(common, part.Evaluate(source));
        }

        common ??= source.Whole is { } whole ? [whole] : [];
        return selectors.Count < Parts.Count ? selectors.Aggregate(common, (left, selector) => Select(source, left, selector)) : common;
    }

    /// <summary>Whether a part only says where a match lies.</summary>
    public static bool IsInside(Formula part) => part is InsideFormula || part is AnyFormula { Parts: var parts } && parts.All(IsInside);

    private static IReadOnlyList<Match> Select(MatchSource source, IReadOnlyList<Match> around, PatternFormula selector) =>
        around.Count == 0 ? [] : Distinct(Intersect(around, [.. around.Select(match => match.Span).Distinct()
            .SelectMany(span => source.Of(selector.Pattern, span))
            .Distinct(SameFound.Comparer)
            .Select(found => new Match(found.Span, found.Bindings, MatchKind.Plain))]));

    private static IReadOnlyList<Match> Intersect(IReadOnlyList<Match> ones, IReadOnlyList<Match> others) =>
        Distinct(ones.SelectMany(one => others.Select(other => Inner(one, other) ?? Inner(other, one))).OfType<Match>());

    /// <summary>The inner of two with the values of both; what only says where must not become what was found.</summary>
    private static Match? Inner(Match inner, Match outer) =>
        outer.Span.Contains(inner.Span) && (inner.Kind != MatchKind.Inside || outer.Kind == MatchKind.Inside) && inner.Bindings.And(outer.Bindings) is { } both
            ? inner with { Bindings = both }
            : null;

    private static bool Excludes(Match not, Match match) => not.Kind switch
    {
        MatchKind.Inside => match.IsIn(not),
        MatchKind.Text => match.IsIn(not) || not.IsIn(match),
        _ => match.Span == not.Span && match.Bindings.Agrees(not.Bindings),
    };

    private static IEnumerable<Match> Focused(Match match, IReadOnlyList<string> names) =>
        from name in names
        let value = match.Bindings[name]
        where value is not null
        let inner = match.Span.Contains(value.Span) ? value.Span : value.Span.Contains(match.Span) ? match.Span : (TextSpan?)null
        where inner is not null
        select match with { Span = inner.Value };

    private static IReadOnlyList<Match> Distinct(IEnumerable<Match> matches) =>
        [.. matches.DistinctBy(match => (match.Kind, new Found(match.Span, match.Bindings)), SameMatch.Comparer)];

    private sealed class SameMatch : IEqualityComparer<(MatchKind Kind, Found Found)>
    {
        public static SameMatch Comparer { get; } = new();

        public bool Equals((MatchKind Kind, Found Found) one, (MatchKind Kind, Found Found) other) =>
            one.Kind == other.Kind && SameFound.Comparer.Equals(one.Found, other.Found);

        public int GetHashCode((MatchKind Kind, Found Found) match) => SameFound.Comparer.GetHashCode(match.Found);
    }
}
