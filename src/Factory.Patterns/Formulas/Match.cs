using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary>What kind of pattern a match comes from: it decides how matches are combined.</summary>
internal enum MatchKind
{
    /// <summary>A pattern.</summary>
    Plain,

    /// <summary>A <c>pattern-inside</c>: it says where, not what.</summary>
    Inside,

    /// <summary>A regular expression.</summary>
    Text,
}

/// <summary>A stretch that a formula or a part of one matches.</summary>
internal sealed record Match(TextSpan Span, Bindings Bindings, MatchKind Kind)
{
    /// <summary>Whether this lies in another match and both can be true together.</summary>
    public bool IsIn(Match other) => other.Span.Contains(Span) && Bindings.Agrees(other.Bindings);
}
