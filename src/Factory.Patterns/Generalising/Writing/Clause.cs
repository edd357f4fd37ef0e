namespace Factory.Patterns.Generalising.Writing;

/// <summary>One line of a formula: a key and its pattern.</summary>
/// <param name="Key">A key of Semgrep's, such as <c>pattern-not</c>.</param>
/// <param name="Pattern">The pattern.</param>
internal sealed record Clause(string Key, string Pattern)
{
    public static Clause Is(string pattern) => new("pattern", pattern);

    public static Clause Not(string pattern) => new("pattern-not", pattern);

    public static Clause NotInside(string pattern) => new("pattern-not-inside", pattern);

    public static Clause Inside(string pattern) => new("pattern-inside", pattern);
}
