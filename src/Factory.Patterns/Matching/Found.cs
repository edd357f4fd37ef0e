namespace Factory.Patterns.Matching;

/// <summary>One place that a pattern matches, with what its metavariables stand for there. A class, since lists and queries of structs are compiled anew in every process.</summary>
internal sealed record Found(TextSpan Span, Bindings Bindings);
