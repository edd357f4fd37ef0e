using Factory.Gates.Learning.Evidence.Standings;

namespace Factory.Gates.Tests.Learning.Evidence;

public sealed class RuleRetirementTests
{
    [Theory]
    [InlineData(120, 0, true, RetirementState.Deterrent)]
    [InlineData(0, 0, true, RetirementState.Unknown)]
    [InlineData(120, 3, true, RetirementState.Active)]
    [InlineData(0, 3, true, RetirementState.Active)]
    [InlineData(120, 3, false, RetirementState.Broken)]
    [InlineData(0, 0, false, RetirementState.Broken)]
    public void Silence_is_worth_what_the_rule_was_exposed_to(int exposure, int hits, bool canaryPasses, RetirementState state) =>
        Assert.Equal(state, new RuleRetirement(exposure, hits, canaryPasses).State);
}
