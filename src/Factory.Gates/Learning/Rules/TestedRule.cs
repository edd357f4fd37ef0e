using Factory.Gates.Learning.Evidence;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Rules;

/// <summary>A rule of the repository and the file that proves it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="TestPath">Where its test file lies; empty where there is none.</param>
/// <param name="TestText">What the test file says; empty where there is none.</param>
public sealed record TestedRule(Rule Rule, string TestPath, string TestText)
{
    /// <summary>How far it is trusted; null where nobody asked for the evidence.</summary>
    public RuleTrust? Trust { get; init; }
}
