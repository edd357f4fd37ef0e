namespace Factory.Patterns.Matching;

/// <summary>One place that a pattern matches, with what its metavariables stand for there.</summary>
internal readonly record struct Found(TextSpan Span, Bindings Bindings);
