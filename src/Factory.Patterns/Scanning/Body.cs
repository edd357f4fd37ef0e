namespace Factory.Patterns.Scanning;

/// <summary>The body of a member, as the numbers of the tokens that are its braces.</summary>
internal readonly record struct Body(int Open, int Close);
