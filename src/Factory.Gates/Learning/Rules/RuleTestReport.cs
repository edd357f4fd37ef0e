using Factory.Gates.Building.Facts;

namespace Factory.Gates.Learning.Rules;

/// <summary>What the test files of a folder of rules say.</summary>
/// <param name="Rules">A verdict for each rule, and for each file of rules that can't be read.</param>
public sealed record RuleTestReport(IReadOnlyList<RuleVerdict> Rules)
{
    /// <summary>One line a failure, in reading order.</summary>
    public IReadOnlyList<string> Failures => [.. Rules.SelectMany(rule => rule.Failures)];

    /// <summary>How many there are of a kind.</summary>
    public int Count(TestState state) => Rules.Count(rule => rule.State == state);
}
