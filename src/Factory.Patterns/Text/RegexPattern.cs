using System.Diagnostics;
using System.Text.RegularExpressions;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>
/// <c>pattern-regex</c> and <c>pattern-not-regex</c>: the stretches that an expression matches. The empty stretch is no match.
/// Groups bind <c>$1</c>, <c>$2</c> and, where they have a name, <c>$NAME</c>.
/// </summary>
internal sealed class RegexPattern : Pattern
{
    private readonly TextExpression expression;

    private RegexPattern(string written, TextExpression expression) => (Written, this.expression) = (written, expression);

    public override string Written { get; }

    /// <summary>A text that every file with a match contains; empty where none is known.</summary>
    public string RequiredLiteral => expression.Literal;

    /// <exception cref="UnusablePatternException">The expression can't be used.</exception>
    public static RegexPattern Parse(string written) => new(written, TextExpression.InLines(written));

    public override IEnumerable<Found> Match(SourceFile file, TextSpan within, CancellationToken cancellation)
    {
        var found = new List<Found>();
        var watch = Stopwatch.StartNew();
        var match = expression.Regex.Match(file.Text, within.Start, within.End - within.Start);
        while (match.Success)
        {
            cancellation.ThrowIfCancellationRequested();
            if (match.Length > 0)
            {
                found.Add(new(new(match.Index, match.Index + match.Length), expression.Captured(match, 0)));
            }

            // The engine bounds each search alone; many of them must not add up.
            if (watch.Elapsed > expression.Limit)
            {
                throw new RegexMatchTimeoutException("", Written, expression.Limit);
            }

            match = match.NextMatch();
        }

        return found;
    }
}
