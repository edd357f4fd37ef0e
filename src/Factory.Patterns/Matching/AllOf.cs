namespace Factory.Patterns.Matching;

/// <summary>
/// <c>patterns</c>: of two matches of which one lies in the other, the inner one; without those that overlap a
/// <c>pattern-not-regex</c> anywhere.
/// </summary>
internal sealed record AllOf(IReadOnlyList<Formula> Parts, IReadOnlyList<Expression> Without) : Formula
{
    public override IEnumerable<string> Expressions => Parts.SelectMany(part => part.Expressions);

    public override IReadOnlyList<TextSpan> Match(string text, CancellationToken cancellation)
    {
        var common = Parts.Select(part => part.Match(text, cancellation)).Aggregate((one, other) => Intersect(one, other, cancellation));
        return Without.Aggregate(common, (left, not) => Subtract(left, not.Match(text, cancellation)));
    }

    private static IReadOnlyList<TextSpan> Intersect(IReadOnlyList<TextSpan> ones, IReadOnlyList<TextSpan> others, CancellationToken cancellation)
    {
        var inner = new List<TextSpan>();
        var first = 0;
        foreach (var one in ones)
        {
            cancellation.ThrowIfCancellationRequested();
            while (first < others.Count && others[first].End <= one.Start)
            {
                first++;
            }

            for (var i = first; i < others.Count && others[i].Start < one.End; i++)
            {
                if (one.Contains(others[i]) || others[i].Contains(one))
                {
                    inner.Add(one.Contains(others[i]) ? others[i] : one);
                }
            }
        }

        return InOrder(inner);
    }

    /// <summary>Matches of one expression do not overlap each other, so one look from the first that is not yet passed is enough.</summary>
    private static List<TextSpan> Subtract(IReadOnlyList<TextSpan> spans, IReadOnlyList<TextSpan> not)
    {
        var left = new List<TextSpan>();
        var first = 0;
        foreach (var span in spans)
        {
            while (first < not.Count && not[first].End <= span.Start)
            {
                first++;
            }

            if (first == not.Count || not[first].Start >= span.End)
            {
                left.Add(span);
            }
        }

        return left;
    }
}
