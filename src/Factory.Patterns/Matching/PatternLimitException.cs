namespace Factory.Patterns.Matching;

/// <summary>A pattern took more steps on a file than it may. The scan turns it into a mistake of the rule.</summary>
internal sealed class PatternLimitException() : Exception("the pattern takes too many steps");
