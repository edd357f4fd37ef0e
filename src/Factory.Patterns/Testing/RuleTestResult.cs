namespace Factory.Patterns.Testing;

/// <summary>What a rule's own test file says about it. Lines are from 1.</summary>
/// <param name="Expected">The lines that must match.</param>
/// <param name="Missed">Those of them that do not.</param>
/// <param name="Unexpected">The lines that match and must not.</param>
public sealed record RuleTestResult(IReadOnlyList<int> Expected, IReadOnlyList<int> Missed, IReadOnlyList<int> Unexpected)
{
    /// <summary>Whether some line shows what the rule must leave alone.</summary>
    public bool HasGood { get; init; }

    /// <summary>Whether some line is left open: it says what the rule is to do one day.</summary>
    public bool HasOpen { get; init; }

    /// <summary>Whether the test proves the rule: something had to match, all of it did, and nothing else.</summary>
    public bool Passed => Expected.Count > 0 && Missed.Count == 0 && Unexpected.Count == 0;
}
