using Factory.Model.Faults;
using Factory.Patterns.CSharp;
using Factory.Patterns.Formulas;
using Factory.Patterns.Generalising.Silence;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Generalising;

/// <summary>Explains why a rule did not match where it should have.</summary>
public static class RuleSilence
{
    private const int MostPairs = 400;

    /// <summary>
    /// What refused: each single thing without which the rule would have matched in the lines; where it takes more, the first two things;
    /// else for each of its patterns the code that is nearest.
    /// </summary>
    /// <param name="rule">A rule for C# that was silent.</param>
    /// <param name="missed">Where it should have matched.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidInputException">The code nests too deep to be read.</exception>
    public static IReadOnlyList<Refusal> Explain(Rule rule, MissedLines missed, CancellationToken cancellation)
    {
        var text = missed.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var file = new SourceFile(missed.Path, text, CSharpFile.Parse(missed.Path, text, cancellation));
        var place = new Place(file, missed.Lines, new FileMatches(file, cancellation));
        if (rule.Taint is not null || place.Matches(rule.Formula).Count > 0)
        {
            return [];
        }

        var relaxations = FormulaRelaxations.Of(rule.Formula).ToList();
        var single = relaxations.SelectMany(one => Refusals(place, one)).ToList();
        if (single.Count > 0)
        {
            return Ordered(single);
        }

        var pairs = relaxations.SelectMany(one => FormulaRelaxations.Of(one.Formula).Select(other => (one, other))).Take(MostPairs)
            .Select(pair => Refusals(place, pair.one with { Formula = pair.other.Formula }).Concat(Refusals(place, pair.other)).ToList())
            .FirstOrDefault(found => found.Count > 0);
        return pairs is null ? Nearest(rule, place) : Ordered(pairs);
    }

    private static IReadOnlyList<Refusal> Ordered(IEnumerable<Refusal> refusals) =>
        [.. refusals.Distinct().OrderBy(one => one.Line).ThenBy(one => one.Cause).ThenBy(one => one.Part, StringComparer.Ordinal)];

    private static IEnumerable<Refusal> Refusals(Place place, FormulaRelaxation relaxation) => place.Matches(relaxation.Formula).Select(match =>
        new Refusal(relaxation.Cause, relaxation.Part, place.LineOf(match.Span), place.TextOf(match.Span)) { Sentence = Sentence(relaxation, match) });

    private static string Sentence(FormulaRelaxation relaxation, Formulas.Match match) => relaxation.Cause switch
    {
        SilenceCause.Literal => $"'{relaxation.Owner}' wants {relaxation.Part}, and something else stands there",
        SilenceCause.Type => $"'{relaxation.Owner}' wants {relaxation.Part}, and the file shows another type or none",
        SilenceCause.Arguments => $"'{relaxation.Owner}' wants the arguments {relaxation.Part}, and there are others",
        SilenceCause.Name => $"'{relaxation.Owner}' wants the name {relaxation.Part}, and there it is {match.Bindings[relaxation.Metavariable]?.Text ?? "another one"}",
        SilenceCause.Condition => $"{relaxation.Owner} refuses it: {relaxation.Part}",
        SilenceCause.Excepted => $"{relaxation.Owner} excepts it: '{relaxation.Part}'",
        _ => $"{relaxation.Owner} does not hold: '{relaxation.Part}' is not around it",
    };

    private static IReadOnlyList<Refusal> Nearest(Rule rule, Place place) =>
    [
        .. NearestNode.Positive(rule.Formula)
            .Select(pattern => (pattern, Node: NearestNode.To(pattern, place.File, place.IsMissed)))
            .Where(one => one.Node is not null)
            .Select(one => new Refusal(SilenceCause.Shape, one.pattern.Written, place.LineOf(new(one.Node!.SpanStart, one.Node.Span.End)), one.Node.ToString())
            {
                Sentence = $"'{one.pattern.Written}' is nearest to '{one.Node}', and differs in more than one thing",
            }),
    ];

    private sealed record Place(SourceFile File, IReadOnlyList<(int First, int Last)> Lines, FileMatches Source)
    {
        public IReadOnlyList<Formulas.Match> Matches(Formula formula)
        {
            try
            {
                return [.. formula.Evaluate(Source).Where(match => match.Span.End > match.Span.Start && IsMissed(match.Span)).DistinctBy(match => match.Span)];
            }
            catch (PatternLimitException)
            {
                return [];
            }
        }

        public int LineOf(TextSpan span) => File.Lines.Place(span.Start).Line;

        public string TextOf(TextSpan span) => File.Text[span.Start..span.End];

        public bool IsMissed(TextSpan span)
        {
            var (first, last) = (LineOf(span), File.Lines.Place(Math.Max(span.Start, span.End - 1)).Line);
            return Lines.Any(stretch => first <= stretch.Last && stretch.First <= last);
        }
    }
}
