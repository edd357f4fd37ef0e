using System.Text.RegularExpressions;

namespace Factory.Patterns.Matching;

/// <summary>What a rule matches: expressions, and Semgrep's ways to combine them.</summary>
internal abstract record Formula
{
    /// <summary>The expressions that can give a match, as they are written.</summary>
    public abstract IEnumerable<string> Expressions { get; }

    /// <summary>The stretches that match, each once, by their start.</summary>
    public abstract IReadOnlyList<TextSpan> Match(string text, CancellationToken cancellation);

    /// <summary>Stretches in one order, each once.</summary>
    protected static IReadOnlyList<TextSpan> InOrder(IEnumerable<TextSpan> spans) =>
        [.. spans.Distinct().OrderBy(span => span.Start).ThenBy(span => span.End)];
}

/// <summary><c>pattern-regex</c>: the stretches that an expression matches; the empty stretch is no match.</summary>
internal sealed record Expression(string Written, Regex Regex) : Formula
{
    public override IEnumerable<string> Expressions => [Written];

    public override IReadOnlyList<TextSpan> Match(string text, CancellationToken cancellation)
    {
        var found = new List<TextSpan>();
        foreach (var match in Regex.EnumerateMatches(text))
        {
            cancellation.ThrowIfCancellationRequested();
            if (match.Length > 0)
            {
                found.Add(new(match.Index, match.Index + match.Length));
            }
        }

        return found;
    }
}

/// <summary><c>pattern-either</c>: what any of its parts matches.</summary>
internal sealed record AnyOf(IReadOnlyList<Formula> Parts) : Formula
{
    public override IEnumerable<string> Expressions => Parts.SelectMany(part => part.Expressions);

    public override IReadOnlyList<TextSpan> Match(string text, CancellationToken cancellation) =>
        InOrder(Parts.SelectMany(part => part.Match(text, cancellation)));
}
