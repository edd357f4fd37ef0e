using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Taint;

/// <summary>A stretch that is a source, a sink or a sanitizer.</summary>
internal sealed record TaintRange(Match Match, TaintPart Part)
{
    /// <summary>Whether an expression is meant by it.</summary>
    public bool Means(TextSpan expression) => Part.Exact ? Match.Span == expression : Match.Span.Contains(expression);
}
