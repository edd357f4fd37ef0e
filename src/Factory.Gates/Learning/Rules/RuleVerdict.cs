using Factory.Gates.Building.Facts;

namespace Factory.Gates.Learning.Rules;

/// <summary>What the test files of a rule say of it, or that its file can't be read.</summary>
/// <param name="State">Skipped where all of its examples are left open.</param>
/// <param name="Failures">One line each: <c>path:line: rule-id: what</c>.</param>
public sealed record RuleVerdict(TestState State, IReadOnlyList<string> Failures)
{
    /// <summary>A verdict that follows from the failures.</summary>
    public static RuleVerdict Of(IReadOnlyList<string> failures) => new(failures.Count == 0 ? TestState.Passed : TestState.Failed, failures);
}
