using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>
/// <c>metavariable-regex</c>: what the text of a metavariable must start with. It need not match to the end; there <c>^</c> and
/// <c>$</c> stand at the ends of the text, not of its lines, and an empty match counts.
/// </summary>
internal sealed class RegexCondition
{
    private readonly TextExpression expression;

    private RegexCondition(string written, TextExpression expression) => (Written, this.expression) = (written, expression);

    /// <summary>The expression as it is written.</summary>
    public string Written { get; }

    /// <exception cref="UnusablePatternException">The expression can't be used.</exception>
    public static RegexCondition Parse(string written) => new(written, TextExpression.AtStart(written));

    /// <summary>What the groups of the expression stand for; null where it does not match.</summary>
    /// <param name="text">The text of the metavariable.</param>
    /// <param name="offset">Where that text starts in the file.</param>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">It takes too long on this text.</exception>
    public Bindings? Match(string text, int offset = 0) =>
        expression.Regex.Match(text) is { Success: true } match ? expression.Captured(match, offset) : null;
}
