using Factory.Patterns.Matching;

namespace Factory.Patterns.Conditions;

/// <summary>
/// <c>metavariable-comparison</c>: a condition over metavariables in Python's syntax, such as <c>int($X) &gt;= 0x10 and $X != 17</c>.
/// </summary>
/// <remarks>
/// As in Semgrep, <c>/</c> and <c>%</c> of whole numbers cut off toward zero, both sides of <c>and</c> and <c>or</c> are needed, and an
/// expression without a value does not hold, nor does its opposite.
/// </remarks>
internal sealed class ComparisonExpression
{
    private const int Longest = 2_000;

    private readonly ComparisonNode root;
    private readonly ComparisonOptions options;

    private ComparisonExpression(string written, ComparisonNode root, ComparisonOptions options)
    {
        Written = written;
        this.root = root;
        this.options = options;
    }

    /// <summary>The comparison as it is written.</summary>
    public string Written { get; }

    /// <exception cref="UnusablePatternException">It is no comparison that can be used; the message says where.</exception>
    public static ComparisonExpression Parse(string written, ComparisonOptions? options = null) =>
        written.Length <= Longest
            ? new(written, new ComparisonParser(new ComparisonLexer(written).Read()).Read(), options ?? new())
            : throw new UnusablePatternException($"the comparison has {written.Length} characters", $"Keep it below {Longest}");

    /// <summary>Whether it holds where metavariables stand for code, such as <c>10L</c>, <c>"text"</c> or <c>name</c>.</summary>
    /// <param name="textOf">The code of a metavariable; null where it is not bound.</param>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">An expression in it takes too long.</exception>
    public bool Holds(Func<string, string?> textOf) =>
        HoldsFor(name => textOf(name) is { } code ? ComparisonValue.OfCode(code, options.Base) : null);

    /// <summary>Whether it holds where it is known what metavariables stand for: code, or text that is no code.</summary>
    /// <param name="valueOf">What a metavariable stands for; null where it is not bound.</param>
    public bool HoldsFor(Func<string, ComparisonValue?> valueOf) =>
        root.Evaluate(name => Read(valueOf(name))) is TruthValue { Holds: true };

    private ComparisonValue? Read(ComparisonValue? value) =>
        options.Strip && value is not null ? ComparisonFunctions.Int(value, options.Base) : value;
}
